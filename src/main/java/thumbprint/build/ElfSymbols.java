package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import net.fornwall.jelf.ElfFile;
import net.fornwall.jelf.ElfSymbol;

/** Looks up symbols of an ELF image. */
final class ElfSymbols {
  private final ElfFile elf;
  private final Path file;

  ElfSymbols(Path file) {
    this.file = file;
    try {
      this.elf = ElfFile.from(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Address of a symbol, with the Thumb bit cleared. */
  long address(String name) {
    ElfSymbol symbol = elf.getELFSymbol(name);
    if (symbol == null) {
      throw new BuildFailure("link", file.getFileName() + " has no symbol " + name);
    }
    return symbol.st_value & ~1L;
  }
}
