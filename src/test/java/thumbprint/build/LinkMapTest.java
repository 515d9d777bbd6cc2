package thumbprint.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thumbprint.evidence.Footprint;

/** The shapes of lines that GNU ld writes; {@link ImageSizesTest} reads whole maps. */
class LinkMapTest {
  private static final String MAP =
      """
      Discarded input sections

       .text.unused   0x00000000       0x40 /o/engine.o

      Linker script and memory map

      .vectors        0x00000000       0x40
       *(.vectors)
       .vectors       0x00000000       0x40 /o/startup.o

      .text           0x00000040      0x100
       *(SORT_BY_ALIGNMENT(.text*))
       .text.m3_Call  0x00000040       0x20 /o/engine.o
                      0x00000040                m3_Call
       .text.a_very_long_section_name_that_breaks_the_line
                      0x00000060       0x10 /o/engine.o
       *fill*         0x00000070        0x4\s
       .text.memcpy   0x00000074       0x1c /usr/lib/gcc/libc_nano.a(memcpy.o)
       .text.empty    0x00000090        0x0 /o/engine.o

      .data           0x20000000        0x8 load address 0x00000140
       .data.table    0x20000000        0x8 /o/module.o

      .bss            0x20000008       0x10
       COMMON         0x20000008       0x10 /o/engine.o

      .debug_info     0x00000000     0x1000
       .debug_info    0x00000000     0x1000 /o/engine.o
      """;

  @Test
  void sectionsThatWereKeptAreReadAndDiscardedOnesAreNot() {
    assertThat(LinkMap.parse(MAP).sections())
        .contains(
            new LinkMap.Section(
                ".text", ".text.a_very_long_section_name_that_breaks_the_line", 16, "/o/engine.o"),
            new LinkMap.Section(".text", ".text.memcpy", 28, "/usr/lib/gcc/libc_nano.a(memcpy.o)"),
            new LinkMap.Section(".bss", "COMMON", 16, "/o/engine.o"))
        .noneMatch(s -> s.input().equals(".text.unused") || s.bytes() == 0);
  }

  @Test
  void whatMergedStringsOverlapOrLeaveBehindTheEndIsNotThere() {
    String map =
        """
        Linker script and memory map
        .rodata         0x00000100       0x25
         .rodata.str1.4
                        0x00000100       0x20 /o/engine.o
                                         0x28 (size before relaxing)
         .rodata.str1.1
                        0x00000118       0x10 /o/module.o
        """;

    assertThat(LinkMap.parse(map).sections())
        .extracting(LinkMap.Section::bytes)
        .containsExactly(0x18L, 0xdL);
  }

  @Test
  void sizesAreSummedByPart() {
    Map<Path, Component> parts =
        Map.of(
            Path.of("/o/engine.o"), Component.ENGINE,
            Path.of("/o/startup.o"), Component.HARNESS,
            Path.of("/o/module.o"), Component.MODULE);

    Footprint footprint = Footprints.of(LinkMap.parse(MAP), parts);

    assertThat(footprint.part("engine")).isEqualTo(new Footprint.Size(48, 16));
    assertThat(footprint.part("harness")).isEqualTo(new Footprint.Size(64, 0));
    assertThat(footprint.part("library")).isEqualTo(new Footprint.Size(28, 0));
    assertThat(footprint.part("module"))
        .as("data lies in flash and in RAM")
        .isEqualTo(new Footprint.Size(8, 8));
    assertThat(footprint.part("fill")).isEqualTo(new Footprint.Size(4, 0));
    assertThat(footprint.total()).isEqualTo(new Footprint.Size(152, 24));
  }

  @Test
  void membersOfTheEnginesArchiveAreTheEngines() {
    LinkMap map =
        new LinkMap(
            List.of(
                new LinkMap.Section(".text", ".text.call", 40, "/a/engine.a(wasmi.o)"),
                new LinkMap.Section(".text", ".text.divide", 8, "/a/engine.a(builtins(1).o)"),
                new LinkMap.Section(".text", ".text.memcpy", 28, "/usr/libc_nano.a(memcpy.o)")));

    Footprint footprint = Footprints.of(map, Map.of(Path.of("/a/engine.a"), Component.ENGINE));

    assertThat(footprint.part("engine")).isEqualTo(new Footprint.Size(48, 0));
    assertThat(footprint.part("library")).isEqualTo(new Footprint.Size(28, 0));
  }
}
