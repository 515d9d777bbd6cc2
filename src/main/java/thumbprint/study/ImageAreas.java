package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import thumbprint.analysis.cycles.MemoryAreas;
import thumbprint.build.ElfImage;
import thumbprint.catalog.Machine;
import thumbprint.evidence.PhaseFigures;
import thumbprint.evidence.Trial;

/** What lies where while an image of ours runs; {@code firmware/image.ld} has the map. */
final class ImageAreas {
  private final ElfImage elf;
  private final List<MemoryAreas.Area> areas = new ArrayList<>();

  private ImageAreas(ElfImage elf) {
    this.elf = elf;
  }

  /**
   * The areas of a boot.
   *
   * @param trial says how far the heap reached and where linear memory began
   * @param linearBytes of linear memory, as the module declares it
   */
  static MemoryAreas of(ElfImage elf, Machine machine, Trial trial, long linearBytes) {
    ImageAreas image = new ImageAreas(elf);
    image.sections();
    Machine.Memory deck = machine.memory("deck");
    image.add(MemoryAreas.MODULE, deck.base(), deck.base() + deck.bytes(), true);
    image.between(MemoryAreas.STACK, "stack_bottom", "stack_top");
    image.heap(trial, linearBytes);
    return new MemoryAreas(image.areas);
  }

  /** Of an image of which nothing is known but its sections. */
  static MemoryAreas ofSections(ElfImage elf) {
    ImageAreas image = new ImageAreas(elf);
    image.sections();
    return new MemoryAreas(image.areas);
  }

  private void sections() {
    for (ElfImage.Section section : elf.sections()) {
      long end = section.address() + section.bytes();
      if (section.executable()) {
        add(MemoryAreas.CODE, section.address(), end, true);
      } else if (!section.writable()) {
        add(MemoryAreas.CONSTANTS, section.address(), end, true);
      } else if (section.name().equals(".data") || section.name().equals(".bss")) {
        add(MemoryAreas.DATA, section.address(), end, false);
      }
    }
  }

  /** Linear memory is cut out of the heap where it lies within. */
  private void heap(Trial trial, long linearBytes) {
    OptionalLong bottom = elf.find("bss_end");
    long arena = trial.phases().stream().mapToLong(PhaseFigures::heapArenaBytes).max().orElse(0);
    if (bottom.isEmpty() || arena == 0) {
      return;
    }
    long start = bottom.getAsLong();
    long end = start + arena;
    long linear = trial.linearMemory().orElse(end);
    boolean within = linearBytes > 0 && linear >= start && linear + linearBytes <= end;
    if (within) {
      add(MemoryAreas.HEAP, start, linear, false);
      add(MemoryAreas.LINEAR_MEMORY, linear, linear + linearBytes, false);
      add(MemoryAreas.HEAP, linear + linearBytes, end, false);
    } else {
      add(MemoryAreas.HEAP, start, end, false);
    }
  }

  private void between(String name, String from, String to) {
    OptionalLong start = elf.find(from);
    OptionalLong end = elf.find(to);
    if (start.isPresent() && end.isPresent()) {
      add(name, start.getAsLong(), end.getAsLong(), false);
    }
  }

  private void add(String name, long start, long end, boolean flash) {
    if (start < end) {
      areas.add(new MemoryAreas.Area(name, start, end, flash));
    }
  }
}
