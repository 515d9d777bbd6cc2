package thumbprint.analysis.cycles;

import java.util.List;
import thumbprint.analysis.thumb.Instruction;

/** Reads instructions from bytes. */
@FunctionalInterface
public interface InstructionDecoder {
  /**
   * @param start address of the first byte
   * @param code little-endian halfwords
   * @return instructions in order that cover the bytes; what is not known is of kind unknown
   */
  List<Instruction> decode(long start, byte[] code);
}
