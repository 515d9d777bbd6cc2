package thumbprint.build;

import java.nio.file.Path;
import thumbprint.evidence.Build;

/**
 * A linked image, ready to boot.
 *
 * @param elf the file
 * @param build what decided its bytes, and its sizes
 * @param markInstruction address of the instruction that stores markers
 * @param markSlots address of the array that it stores to
 */
public record Image(Path elf, Build build, long markInstruction, long markSlots) {}
