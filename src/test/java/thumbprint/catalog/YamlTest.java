package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A mistake in a file is told with file, line, field and remedy. */
class YamlTest {
  private static final String MACHINE =
      """
      id: m
      name: M
      core: cortex-m7
      emulator: {program: qemu, machine: m}
      memories:
        - {role: code, base: 0x0, bytes: 4_194_304}
        - {role: ram, base: 0x20000000, bytes: 1024}
        - {role: deck, base: 0x60000000, bytes: 1024}
      source: "a manual"
      """;

  private static String fault(String text) {
    ProblemException fault =
        catchThrowableOfType(
            ProblemException.class,
            () -> Yaml.parse(text, "catalog/machines/m.yaml", Machine.class));
    assertThat(fault).as("it must be refused").isNotNull();
    assertThat(fault.problem().kind()).isEqualTo(Problem.Kind.BAD_INPUT);
    return fault.problem().line();
  }

  @Test
  void aGoodFileIsRead() {
    Machine machine = Yaml.parse(MACHINE, "m.yaml", Machine.class);

    assertThat(machine.memory("ram").base()).isEqualTo(0x2000_0000L);
    assertThat(machine.memory("code").bytes()).isEqualTo(4_194_304);
  }

  @Test
  void anUnknownPropertyListsTheKnownOnes() {
    assertThat(fault(MACHINE.replace("core: cortex-m7", "core: cortex-m7\ncpu: 7")))
        .isEqualTo(
            "catalog/machines/m.yaml:4: unknown property \"cpu\" (known here: core, emulator, id, memories, name, source, stack-bytes, standard)");
  }

  @Test
  void aMisspeltKeyIsToldBeforeTheOneThatItLeavesMissing() {
    assertThat(fault(MACHINE.replace("name: M", "nmae-of-it: M")))
        .isEqualTo(
            "catalog/machines/m.yaml:2: unknown property \"nmae-of-it\" (known here: core, emulator, id, memories, name, source, stack-bytes, standard)");
    assertThat(fault(MACHINE.replace("memories:", "memorys:")))
        .isEqualTo(
            "catalog/machines/m.yaml:5: unknown property \"memorys\" (did you mean \"memories\"? known here: core, emulator, id, memories, name, source, stack-bytes, standard)");
  }

  @Test
  void aMisspeltKeyIsFoundAtAnyDepthAndAtItsOwnLine() {
    assertThat(fault(MACHINE.replace("role: deck, base:", "role: deck, bass:")))
        .isEqualTo(
            "catalog/machines/m.yaml:8: unknown property \"bass\" (did you mean \"base\"? known here: base, bytes, role)");
    assertThat(fault(MACHINE.replace("program: qemu", "programme: qemu")))
        .startsWith("catalog/machines/m.yaml:4: unknown property \"programme\" (did you mean");
  }

  @Test
  void aKeyThatIsThereTwiceIsRefused() {
    assertThat(fault(MACHINE + "id: n\n"))
        .startsWith("catalog/machines/m.yaml:10: ")
        .contains("id");
  }

  @Test
  void aWrongTypeNamesTheField() {
    assertThat(
            fault(
                MACHINE.replace("bytes: 1024}\n  - {role: deck", "bytes: lots}\n  - {role: deck")))
        .startsWith("catalog/machines/m.yaml:7: ")
        .contains("expected an integer")
        .contains("memories.[1].bytes");
    assertThat(fault(MACHINE.replace("emulator: {program: qemu, machine: m}", "emulator: qemu")))
        .startsWith("catalog/machines/m.yaml:4: ");
  }

  @Test
  void aConditionOfTheRecordIsToldInItsOwnWords() {
    assertThat(fault(MACHINE.replace("role: deck", "role: desk")))
        .contains("role must be code, ram or deck, is desk")
        .startsWith("catalog/machines/m.yaml:8: ");
    assertThat(fault(MACHINE.replace("name: M\n", ""))).contains("name is missing");
  }

  @Test
  void anEmptyFileAndWhatIsNotYamlAreRefused() {
    assertThat(fault(""))
        .isEqualTo(
            "catalog/machines/m.yaml: the file is empty (start from the _template.yaml beside it)");
    assertThat(fault("# nothing\n")).contains("the file is empty");
    assertThat(fault("id: m\nname: [M\ncore: x\n")).startsWith("catalog/machines/m.yaml:");
    assertThat(fault("\tid: m\n")).startsWith("catalog/machines/m.yaml:1");
    assertThat(fault("just words\n")).startsWith("catalog/machines/m.yaml:1");
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    assertThat(
            catchThrowableOfType(
                ProblemException.class,
                () -> Yaml.read(Path.of("/nowhere.yaml"), "catalog/nowhere.yaml", Machine.class)))
        .hasMessageStartingWith("catalog/nowhere.yaml: cannot read the file");
  }
}
