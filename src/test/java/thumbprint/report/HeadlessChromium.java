package thumbprint.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Opens a page in Debian's Chromium without a screen and hands back what became of it. */
final class HeadlessChromium {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final int SECONDS = 120;
  private static final int MILLISECONDS = 2_000;

  /**
   * What a page became.
   *
   * @param dom the document after its scripts ran
   * @param complaints what the page wrote to the console: errors, refusals of the security policy
   */
  record Seen(String dom, List<String> complaints) {
    /** Text of the element that a probe wrote its result to. */
    String probe() {
      int from = dom.indexOf("<pre id=\"probe\">");
      if (from < 0) {
        throw new AssertionError("the probe did not run; console: " + complaints);
      }
      String text =
          dom.substring(from + "<pre id=\"probe\">".length(), dom.indexOf("</pre>", from));
      return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
  }

  private HeadlessChromium() {}

  static boolean installed() {
    return Files.isExecutable(PROGRAM);
  }

  /**
   * Writes a page with a probe at its end, a script whose value is put into the page, and opens it.
   */
  static Seen open(Path folder, String page, String probe, int width, int height)
      throws IOException, InterruptedException {
    return open(folder, page, probe, width, height, MILLISECONDS);
  }

  /**
   * The same for a probe that goes on after it returned.
   *
   * @param milliseconds of the page's own time before it is handed back
   */
  static Seen open(Path folder, String page, String probe, int width, int height, int milliseconds)
      throws IOException, InterruptedException {
    String script =
        "<script>(function () { var pre = document.createElement('pre'); pre.id = 'probe';"
            + " pre.textContent = JSON.stringify((function () {"
            + probe
            + "})()); document.body.append(pre); })();</script>";
    Path file = folder.resolve("page.html");
    int end = page.lastIndexOf("</body>");
    Files.writeString(file, page.substring(0, end) + script + page.substring(end));
    Path dom = folder.resolve("dom.html");
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command(folder, file, width, height, milliseconds))
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("Chromium took more than " + SECONDS + " s");
    }
    List<String> console =
        Files.readAllLines(log, StandardCharsets.UTF_8).stream()
            .filter(l -> l.contains("CONSOLE"))
            .toList();
    return new Seen(Files.readString(dom), console);
  }

  private static List<String> command(
      Path folder, Path file, int width, int height, int milliseconds) {
    List<String> command =
        new ArrayList<>(List.of(PROGRAM.toString(), "--headless", "--no-sandbox", "--disable-gpu"));
    command.addAll(
        List.of("--disable-background-networking", "--disable-component-update", "--no-first-run"));
    command.addAll(
        List.of("--enable-logging=stderr", "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(
        List.of(
            "--window-size=" + width + "," + height,
            "--virtual-time-budget=" + milliseconds,
            "--dump-dom",
            file.toUri().toString()));
    return command;
  }
}
