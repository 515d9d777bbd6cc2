package thumbprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import thumbprint.TestLaboratory;
import thumbprint.build.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands for images and measurements, as people type them. */
@Isolated("it captures the streams of this process")
class CyclesCommandTest {
  private static final String PROGRAM =
      """
      .syntax unified
      .cpu cortex-m4
      .thumb
      .section .vectors, "a"
      .word 0x20010000
      .word reset + 1
      .text
      .global reset, work, done
      .thumb_func
      .type reset, %function
      reset:
        movs r0, #100
        bl work
      done:
        movs r0, #0x18
        ldr r1, =0x20026
        bkpt 0xab
        b .
      .ltorg
      .thumb_func
      .type work, %function
      work:
        subs r0, #1
        bne work
        bx lr
      """;

  @TempDir private static Path folder;
  private static Path elf;

  @BeforeAll
  static void link() throws IOException {
    Path source = Files.writeString(folder.resolve("own.s"), PROGRAM);
    elf = folder.resolve("own.elf");
    Command.Result result =
        Command.of(
                folder,
                List.of(
                    TestLaboratory.LABORATORY.toolbox().require("cross-gcc").path().toString(),
                    "-mcpu=cortex-m4",
                    "-nostdlib",
                    "-Wl,--section-start=.vectors=0,-Ttext=0x100,-ereset",
                    "-o",
                    elf.toString(),
                    source.toString()))
            .run();
    assertThat(result.succeeded()).as(result.stderrText()).isTrue();
  }

  private record Said(int status, String out, String err) {}

  private static Said say(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outBefore = System.out;
    PrintStream errBefore = System.err;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      int status = Main.run(Console.ofProcess(), arguments);
      return new Said(
          status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
    }
  }

  private static Said cycles(String... more) {
    List<String> words =
        new java.util.ArrayList<>(
            List.of("cycles", elf.toString(), "--core", "cortex-m4f", "--no-install", "--store"));
    words.add(folder.resolve("store").toString());
    words.addAll(List.of(more));
    return say(words.toArray(String[]::new));
  }

  @Test
  void theEstimateSaysBoundsBasisMixFunctionsAndHowItEnded() {
    Path picture = folder.resolve("own.html");
    Said said = cycles("--entry", "work", "--exit", "done", "--html", picture.toString());

    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.out())
        .contains("own.elf on cortex-m4f (mps2-an386), from work to done")
        .containsPattern("cycles +[0-9,]+ \\([0-9,]+ to [0-9,]+\\)")
        .containsPattern("instructions +201, ")
        .contains("mix", "unknown", "not validated", "the image ended itself")
        .containsPattern("100.0 % .* work");
    assertThat(picture).exists();
  }

  @Test
  void theEstimateAsJsonHasBoundsAndFunctions() {
    JsonNode json = JsonMapper.shared().readTree(cycles("--json").out());

    assertThat(json.at("/profile/worst/cycles/mid").asDouble()).isGreaterThan(201);
    assertThat(json.at("/profile/functions/0/name").asString()).isEqualTo("work");
    assertThat(json.at("/subject/machine").asString()).isEqualTo("mps2-an386");
  }

  @Test
  void whatIsWrittenWronglyIsAnErrorOfUsage() {
    for (String[] wrong :
        List.of(
            new String[] {"--budget", "0"},
            new String[] {"--budget", "many"},
            new String[] {"--caches", "16384:2:32"},
            new String[] {"--caches", "16384:2:32,100:3:7"},
            new String[] {"--caches", "12288:1:32,-"})) {
      assertThat(cycles(wrong).status()).as(wrong[1]).isEqualTo(ExitCode.USAGE.status());
    }
    assertThat(cycles("--entry", "wurk").status()).isEqualTo(ExitCode.BAD_INPUT.status());
  }

  @Test
  void statusesTellInsideFromOutsideFromRowsThatDoNotHold() throws IOException {
    String head = "elf,core,measured_cycles,source,entry,exit\n";
    String inside = "own.elf,cortex-m4f,302,made up,work,done\n";
    String outside = "own.elf,cortex-m4f,3000,made up,work,done\n";

    assertThat(validate(head + inside).status()).isZero();
    assertThat(validate(head + inside + outside).status()).isEqualTo(ExitCode.DIFFERS.status());
    Said bad = validate(head + outside + "own.elf,cortex-m4f,-,made up,,\n");
    assertThat(bad.status()).isEqualTo(ExitCode.BAD_INPUT.status());
    assertThat(bad.err()).contains("points.csv:3: measured_cycles");
    assertThat(bad.out()).contains("0 of 1 inside", "-89.9%");
  }

  private static Said validate(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("points.csv"), text);
    return say(
        "validate", file.toString(), "--no-install", "--store", folder.resolve("store").toString());
  }

  @Test
  void withoutTheEmulatorTheOneLineToRunIsTold() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dthumbprint.home=" + TestLaboratory.HOME,
            "-cp",
            System.getProperty("java.class.path"),
            "thumbprint.cli.Main",
            "cycles",
            elf.toString(),
            "--core",
            "cortex-m4f",
            "--no-install");
    builder.environment().put("PATH", folder.toString());
    Process process = builder.redirectOutput(folder.resolve("out.txt").toFile()).start();
    String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(ExitCode.MISSING_TOOL.status());
    assertThat(error).contains("qemu-system-arm").contains("apt-get install");
  }
}
