package thumbprint.cli;

import java.io.PrintStream;
import thumbprint.study.Progress;

/** Plain lines for logs: one when a stage begins, one for each tenth of it, one for each note. */
final class LineProgress implements Progress {
  private static final int LINES_PER_STAGE = 10;

  private final PrintStream out;
  private String stage = "";
  private int steps;
  private int done;

  LineProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void stage(String name, int count) {
    stage = name;
    steps = count;
    done = 0;
    out.println(name + (count > 0 ? ": " + count + " steps" : ""));
  }

  @Override
  public void step(String what) {
    // A log wants what is done, not what has begun.
  }

  @Override
  public synchronized void done(String what) {
    done++;
    int every = Math.max(1, steps / LINES_PER_STAGE);
    if (done % every == 0 || done == steps) {
      out.println(stage + ": " + done + "/" + steps + " " + what);
    }
  }

  @Override
  public synchronized void note(String sentence) {
    out.println(sentence);
  }
}
