package thumbprint.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import thumbprint.study.Progress;

/** One bar for each stage, with what is running and the time, on a terminal. */
final class BarProgress implements Progress, AutoCloseable {
  private static final int REFRESH_MILLISECONDS = 100;

  private final PrintStream out;
  private final int width;
  private ProgressBar bar;

  BarProgress(PrintStream out, int width) {
    this.out = out;
    this.width = width;
  }

  @Override
  public synchronized void stage(String name, int steps) {
    close();
    bar =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
            .setMaxRenderedLength(width)
            .setConsumer(new ConsoleProgressBarConsumer(out, width))
            .build();
  }

  @Override
  public synchronized void step(String what) {
    if (bar != null) {
      bar.setExtraMessage(" " + what);
    }
  }

  @Override
  public synchronized void done(String what) {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public synchronized void note(String sentence) {
    close();
    out.println(sentence);
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
