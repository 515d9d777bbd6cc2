package thumbprint.analysis.thumb;

/**
 * Vector loads and stores (ARM DDI 0553, C2.4: VLDR, VSTR, VLD2, VLD4), read by {@link Encoding}.
 */
final class VectorMemoryEncodings {
  static final String ROWS =
      """
      # As wide in memory as in the register; before, after, without write-back
      11101101-0w0 nnnn ddd1 111yy------- : vstr{y|b|h|w|-}{v}.{y|8|16|32|-} VECTOR_STORE r=Qd a=n x=4+wn
      11101101-0w1 nnnn ddd1 111yy------- : vldr{y|b|h|w|-}{v}.{y|u8|u16|u32|-} VECTOR_LOAD w=Qd a=n x=4+wn
      11101100-010 nnnn ddd1 111yy------- : vstr{y|b|h|w|-}{v}.{y|8|16|32|-} VECTOR_STORE r=Qd a=n x=4+wn
      11101100-011 nnnn ddd1 111yy------- : vldr{y|b|h|w|-}{v}.{y|u8|u16|u32|-} VECTOR_LOAD w=Qd a=n x=4+wn

      # Narrower in memory
      11101101-0w0 0nnn ddd0 111yy------- : vstrb{v}.{y|-|16|32|-} VECTOR_STORE r=Qd a=n x=4+wn
      11101100-010 0nnn ddd0 111yy------- : vstrb{v}.{y|-|16|32|-} VECTOR_STORE r=Qd a=n x=4+wn
      11101101-0w0 1nnn ddd0 11110------- : vstrh{v}.32 VECTOR_STORE r=Qd a=n x=4+wn
      11101100-010 1nnn ddd0 11110------- : vstrh{v}.32 VECTOR_STORE r=Qd a=n x=4+wn
      111u1101-0w1 0nnn ddd0 111yy------- : vldrb{v}.{u|s|u}{y|-|16|32|-} VECTOR_LOAD w=Qd a=n x=4+wn
      111u1100-011 0nnn ddd0 111yy------- : vldrb{v}.{u|s|u}{y|-|16|32|-} VECTOR_LOAD w=Qd a=n x=4+wn
      111u1101-0w1 1nnn ddd0 11110------- : vldrh{v}.{u|s|u}32 VECTOR_LOAD w=Qd a=n x=4+wn
      111u1100-011 1nnn ddd0 11110------- : vldrh{v}.{u|s|u}32 VECTOR_LOAD w=Qd a=n x=4+wn

      # Addresses in a vector
      111011001000 nnnn ddd0 111yyb0b mmm- : vstr{b|b|h|w|d}{v}.{y|8|16|32|64} VECTOR_STORE r=Qd a=n,Qm x=4+r
      111u11001001 nnnn ddd0 111yyb0b mmm- : vldr{b|b|h|w|d}{v}.{u|s|u}{y|8|16|32|64} VECTOR_LOAD w=Qd a=n,Qm x=4+r
      11111101-0w0 mmm0 ddd1 111b0------- : vstr{b|w|d}{v}.{b|32|64} VECTOR_STORE r=Qd a=Qm x=4+wQm
      11111101-0w1 mmm0 ddd1 111b0------- : vldr{b|w|d}{v}.{b|u32|u64} VECTOR_LOAD w=Qd a=Qm x=4+wQm

      # Interleaved: one of the steps that fill or store two or four vectors from d on
      1111110010w0 nnnn ddd1 111yy 0p00000 : vst2{p|0|1}.{y|8|16|32|-} VECTOR_STORE r=Gd a=n x=4+wn
      1111110010w1 nnnn ddd1 111yy 0p00000 : vld2{p|0|1}.{y|8|16|32|-} VECTOR_LOAD w=Gd a=n x=4+wn
      1111110010w0 nnnn ddd1 111yy pp00001 : vst4{p|0|1|2|3}.{y|8|16|32|-} VECTOR_STORE r=Hd a=n x=4+wn
      1111110010w1 nnnn ddd1 111yy pp00001 : vld4{p|0|1|2|3}.{y|8|16|32|-} VECTOR_LOAD w=Hd a=n x=4+wn
      """;

  private VectorMemoryEncodings() {}
}
