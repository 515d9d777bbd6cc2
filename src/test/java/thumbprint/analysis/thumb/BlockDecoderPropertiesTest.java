package thumbprint.analysis.thumb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class BlockDecoderPropertiesTest {
  @Property
  void anyBytesAreDecodedToTheirEnd(@ForAll @Size(max = 64) byte[] code) {
    List<Instruction> instructions = BlockDecoder.decode(0x2000_0000L, code);

    assertThat(instructions.stream().mapToInt(Instruction::size).sum())
        .isEqualTo(code.length + code.length % 2);
    long next = 0x2000_0000L;
    for (Instruction instruction : instructions) {
      assertThat(instruction.at()).isEqualTo(next);
      next = instruction.end();
    }
  }

  @Property
  void decodingTwiceGivesTheSame(@ForAll @Size(max = 64) byte[] code) {
    assertThat(BlockDecoder.decode(0, code)).isEqualTo(BlockDecoder.decode(0, code));
  }

  @Property
  void anAddressIsReadToo(@ForAll @Size(max = 64) byte[] code) {
    assertThat(BlockDecoder.decode(0, code))
        .allSatisfy(i -> assertThat(i.reads() & i.address()).isEqualTo(i.address()));
  }
}
