package thumbprint.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.fornwall.jelf.ElfException;
import net.fornwall.jelf.ElfFile;
import net.fornwall.jelf.ElfSectionHeader;
import net.fornwall.jelf.ElfSegment;
import net.fornwall.jelf.ElfSymbol;
import net.fornwall.jelf.ElfSymbolTableSection;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/** An ELF image of an Arm processor: its symbols and what lies where. */
public final class ElfImage {
  private static final int ALLOCATED = 2;
  private static final int EXECUTABLE = 4;
  private static final int WRITABLE = 1;

  private final ElfFile elf;
  private final Path file;
  private final TreeMap<Long, Function> functions = new TreeMap<>();

  /**
   * A section that has a place in memory.
   *
   * @param address of its first byte
   */
  public record Section(
      String name, long address, long bytes, boolean writable, boolean executable) {}

  private record Function(String name, long bytes) {}

  private ElfImage(Path file, ElfFile elf) {
    this.file = file;
    this.elf = elf;
    readFunctions();
  }

  /**
   * Reads an image.
   *
   * @throws ProblemException if there is no such file, it is not a whole ELF file, or it is for
   *     another processor
   */
  public static ElfImage read(Path file) {
    try {
      ElfFile elf = ElfFile.from(file.toFile());
      if (elf.e_machine != ElfFile.ARCH_ARM || elf.ei_class != ElfFile.CLASS_32) {
        throw problem(file, "is not an image for a 32-bit Arm processor", "give one that is");
      }
      ElfImage image = new ElfImage(file, elf);
      image.requireLoadedBytes();
      return image;
    } catch (NoSuchFileException | java.io.FileNotFoundException e) {
      throw problem(file, "is not there", "name an ELF file");
    } catch (ElfException | IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw problem(file, "is not a whole ELF file", "give the linked image, e.g. firmware.elf");
    }
  }

  private static ProblemException problem(Path file, String what, String remedy) {
    return new ProblemException(
        Problem.badInput("\"" + file.getFileName() + "\" " + what, file.toString(), remedy));
  }

  /** An emulator would take an image that was cut off for raw bytes, and run those. */
  private void requireLoadedBytes() throws IOException {
    long bytes = Files.size(file);
    for (ElfSegment segment : loaded()) {
      if (segment.p_offset + segment.p_filesz > bytes) {
        throw new IOException("cut off");
      }
    }
  }

  private List<ElfSegment> loaded() {
    List<ElfSegment> loaded = new ArrayList<>();
    for (int i = 0; i < elf.e_phnum; i++) {
      ElfSegment segment = elf.getProgramHeader(i);
      if (segment.p_type == ElfSegment.PT_LOAD && segment.p_filesz > 0) {
        loaded.add(segment);
      }
    }
    return loaded;
  }

  /** Whether bytes of the image are loaded to this address. */
  public boolean loads(long address) {
    return loaded().stream().anyMatch(s -> offset(s, address) >= 0);
  }

  /** The little-endian word that is loaded to an address; empty where the image has none there. */
  public OptionalLong loadedWord(long address) {
    for (ElfSegment segment : loaded()) {
      long offset = offset(segment, address);
      if (offset >= 0 && offset + Integer.BYTES <= segment.p_filesz) {
        ByteBuffer bytes = ByteBuffer.wrap(segment.getData()).order(ByteOrder.LITTLE_ENDIAN);
        return OptionalLong.of(Integer.toUnsignedLong(bytes.getInt((int) offset)));
      }
    }
    return OptionalLong.empty();
  }

  /** Within the segment; negative where the address is not loaded by it. */
  private static long offset(ElfSegment segment, long address) {
    long offset = address - segment.p_paddr;
    return offset < segment.p_filesz ? offset : -1;
  }

  /** Names of all symbols that have one, sorted; compilers' own marks ($t) left out. */
  public SortedSet<String> symbolNames() {
    SortedSet<String> names = new TreeSet<>();
    ElfSymbolTableSection table = elf.getSymbolTableSection();
    if (table != null) {
      for (ElfSymbol symbol : table.symbols) {
        String name = symbol.getName();
        if (name != null && !name.isEmpty() && !name.startsWith("$")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Address of a symbol, with the Thumb bit cleared; empty where there is none. */
  public OptionalLong find(String name) {
    ElfSymbol symbol = elf.getSymbolTableSection() == null ? null : elf.getELFSymbol(name);
    return symbol == null ? OptionalLong.empty() : OptionalLong.of(symbol.st_value & ~1L);
  }

  /**
   * Address of a symbol that every image of ours has.
   *
   * @throws BuildFailure if there is none
   */
  public long address(String name) {
    return find(name)
        .orElseThrow(() -> new BuildFailure("link", file.getFileName() + " has no symbol " + name));
  }

  /** The function that an address lies in; empty where no symbol says. */
  public Optional<String> functionAt(long address) {
    Map.Entry<Long, Function> before = functions.floorEntry(address);
    return before == null || address >= before.getKey() + before.getValue().bytes()
        ? Optional.empty()
        : Optional.of(before.getValue().name());
  }

  /** Whether any function is named. */
  public boolean hasFunctions() {
    return !functions.isEmpty();
  }

  /** Sections that have a place in memory, in the order of the file. */
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (int i = 1; i < elf.e_shnum; i++) {
      ElfSectionHeader header = elf.getSection(i).header;
      if ((header.sh_flags & ALLOCATED) != 0 && header.sh_size > 0) {
        sections.add(
            new Section(
                header.getName(),
                header.sh_addr,
                header.sh_size,
                (header.sh_flags & WRITABLE) != 0,
                (header.sh_flags & EXECUTABLE) != 0));
      }
    }
    return sections;
  }

  /** Address behind the section that an address lies in; right behind the address in none. */
  private long endOfSection(long address) {
    return sections().stream()
        .filter(s -> s.address() <= address && address < s.address() + s.bytes())
        .mapToLong(s -> s.address() + s.bytes())
        .findFirst()
        .orElse(address + 1);
  }

  /**
   * A function without a size (hand-written assembly) reaches to the next one, the last to its
   * section's end.
   */
  private void readFunctions() {
    ElfSymbolTableSection table = elf.getSymbolTableSection();
    if (table == null) {
      return;
    }
    TreeMap<Long, ElfSymbol> found = new TreeMap<>();
    for (ElfSymbol symbol : table.symbols) {
      if (symbol.getType() == ElfSymbol.STT_FUNC && symbol.getName() != null) {
        found.merge(symbol.st_value & ~1L, symbol, (a, b) -> a.st_size >= b.st_size ? a : b);
      }
    }
    found.forEach(
        (start, symbol) -> {
          Long next = found.higherKey(start);
          long reach = next == null ? endOfSection(start) : next;
          long bytes = symbol.st_size > 0 ? symbol.st_size : reach - start;
          functions.put(start, new Function(symbol.getName(), bytes));
        });
  }
}
