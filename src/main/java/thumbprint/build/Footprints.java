package thumbprint.build;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.evidence.Footprint;

/** Turns a link map into sizes by part. */
final class Footprints {
  private static final java.util.Set<String> FLASH =
      java.util.Set.of(
          ".vectors", ".text", ".rodata", ".ARM.extab", ".ARM.exidx", ".init_array", ".fini_array");
  private static final String DATA = ".data";
  private static final String BSS = ".bss";

  private Footprints() {}

  /**
   * Sums the map's sections by the part that their object belongs to. All of an archive that was
   * made for the engine is the engine's, Rust's core, alloc and compiler_builtins among it.
   */
  static Footprint of(LinkMap map, Map<Path, Component> parts) {
    Map<String, Footprint.Size> sizes = new TreeMap<>();
    for (LinkMap.Section section : map.sections()) {
      Footprint.Size size = size(section);
      String part = part(section, parts);
      Footprint.Size sum = sizes.getOrDefault(part, new Footprint.Size(0, 0));
      sizes.put(
          part,
          new Footprint.Size(
              sum.flashBytes() + size.flashBytes(), sum.ramBytes() + size.ramBytes()));
    }
    return new Footprint(sizes);
  }

  private static Footprint.Size size(LinkMap.Section section) {
    long bytes = section.bytes();
    if (FLASH.contains(section.output())) {
      return new Footprint.Size(bytes, 0);
    }
    if (section.output().equals(DATA)) {
      return new Footprint.Size(bytes, bytes);
    }
    return section.output().equals(BSS) ? new Footprint.Size(0, bytes) : new Footprint.Size(0, 0);
  }

  private static String part(LinkMap.Section section, Map<Path, Component> parts) {
    if (section.input().equals("*fill*")) {
      return "fill";
    }
    Component component = parts.getOrDefault(section.file(), Component.LIBRARY);
    return component.name().toLowerCase(java.util.Locale.ROOT);
  }
}
