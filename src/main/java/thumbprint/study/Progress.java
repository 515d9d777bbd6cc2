package thumbprint.study;

/** Hears what a study is doing; must be safe to call from any thread. */
public interface Progress {
  /** A stage begins that has {@code steps} steps; zero when that is not known. */
  void stage(String name, int steps);

  /** One step begins. */
  void step(String what);

  /** One step is done. */
  void done(String what);

  /** A sentence worth keeping on the screen. */
  void note(String sentence);

  /** Hears nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void stage(String name, int steps) {}

      @Override
      public void step(String what) {}

      @Override
      public void done(String what) {}

      @Override
      public void note(String sentence) {}
    };
  }
}
