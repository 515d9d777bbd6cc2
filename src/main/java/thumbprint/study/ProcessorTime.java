package thumbprint.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of programs that were started and waited for. */
final class ProcessorTime {
  /** Fields 16 and 17 of proc(5), counted from behind the program's name, which is field 2. */
  private static final int USER = 16 - 3;

  private static final int SYSTEM = 17 - 3;

  /** Of Linux for user programs, whatever the kernel's own clock. */
  private static final double TICKS_PER_SECOND = 100;

  private ProcessorTime() {}

  /** Seconds that the programs took which {@code work} ran; nothing else may run any meanwhile. */
  static double ofChildren(Runnable work) {
    double before = ofChildren();
    work.run();
    return ofChildren() - before;
  }

  private static double ofChildren() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the processor time of this process", e);
    }
  }
}
