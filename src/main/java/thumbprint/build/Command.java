package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program with its arguments, run to its end with both outputs captured.
 *
 * @param environment added to this process's own
 */
public record Command(
    List<String> words, Path directory, Map<String, String> environment, Duration timeLimit) {
  private static final Duration USUAL_LIMIT = Duration.ofMinutes(5);

  /**
   * How it ended.
   *
   * @param exitCode of the program; meaningless when {@code timedOut}
   */
  public record Result(int exitCode, byte[] stdout, byte[] stderr, boolean timedOut) {
    public String stdoutText() {
      return new String(stdout, StandardCharsets.UTF_8);
    }

    public String stderrText() {
      return new String(stderr, StandardCharsets.UTF_8);
    }

    public boolean succeeded() {
      return !timedOut && exitCode == 0;
    }
  }

  public Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  public static Command of(Path directory, List<String> words) {
    return new Command(words, directory, Map.of("LC_ALL", "C"), USUAL_LIMIT);
  }

  public Command within(Duration limit) {
    return new Command(words, directory, environment, limit);
  }

  /**
   * Starts the program and waits for it; kills it and its children at the time limit.
   *
   * @throws UncheckedIOException if the program cannot be started
   */
  public Result run() {
    try {
      ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      CompletableFuture<byte[]> stdout = drain(process.getInputStream());
      CompletableFuture<byte[]> stderr = drain(process.getErrorStream());
      boolean ended = process.waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        kill(process);
      }
      return new Result(ended ? process.exitValue() : -1, stdout.join(), stderr.join(), !ended);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + words.getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + words.getFirst() + " ran", e);
    }
  }

  private static CompletableFuture<byte[]> drain(java.io.InputStream stream) {
    CompletableFuture<byte[]> bytes = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try (stream) {
            bytes.complete(stream.readAllBytes());
          } catch (IOException e) {
            bytes.complete(new byte[0]);
          }
        });
    return bytes;
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** The command as a person would type it. */
  public String shellLine() {
    return String.join(" ", words.stream().map(Command::quoted).toList());
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_@%+=:,./^-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
