package thumbprint.analysis.thumb;

/**
 * 32-bit branches, special registers, hints, barriers, loops (ARM DDI 0403E, A5.3.4; DDI 0553,
 * C2.3.4), read by {@link Encoding}.
 */
final class WideControlEncodings {
  static final String ROWS =
      """
      # Security state, several registers cleared
      1110100101111111 1110100101111111 : sg SYSTEM
      1110100010011111 mm0lllllllllllll : clrm{c} ALU w=Ll

      # Hints and barriers, before the conditional branches that they look like
      1111001110101111 1000000000001101 : pacbti HINT
      1111001110101111 1000000000011101 : pac HINT
      1111001110101111 1000000000101101 : aut HINT
      1111001110101111 1000000000001111 : bti HINT
      1111001110101111 1000000000hhhhhh : {h|nop|yield|wfe|wfi|sev}{c}.w HINT
      1111001110101111 1000000000010000 : esb HINT
      1111001110101111 1000000000010100 : csdb HINT
      1111001110101111 100000001111---- : dbg{c} HINT
      1111001110111111 1000111100101111 : clrex{c} SYSTEM
      1111001110111111 1000111101000000 : ssbb SYSTEM
      1111001110111111 1000111101000100 : pssbb SYSTEM
      1111001110111111 10001111010000-- : dfb{c} SYSTEM
      1111001110111111 100011110100---- : dsb{c} SYSTEM
      1111001110111111 100011110101---- : dmb{c} SYSTEM
      1111001110111111 100011110110---- : isb{c} SYSTEM
      11110011100- nnnn 1000 ---- -------- : msr{c} SYSTEM r=n w=F
      11110011111- 1111 1000 dddd -------- : mrs{c} SYSTEM r=F w=d
      111101111111 ---- 1010 ---- -------- : udf{c}.w SYSTEM

      # Loops of Armv8.1-M
      1111000000001111 1110000000000001 : lctp LOOP
      111100000100 nnnn 1110000000000001 : dls LOOP r=n w=lr
      111100000100 nnnn 1100-----------1 : wls LOOP r=n w=lr to=LOOP_FORWARDS
      111100000000 1111 1100-----------1 : le LOOP r=lr w=lr to=LOOP_BACKWARDS
      111100000010 1111 1100-----------1 : le LOOP to=LOOP_BACKWARDS
      111100000001 1111 1100-----------1 : letp LOOP r=lr w=lr to=LOOP_BACKWARDS
      1111000000yy nnnn 1110000000000001 : dlstp.{y|8|16|32|64} LOOP r=n w=lr
      1111000000yy nnnn 1100-----------1 : wlstp.{y|8|16|32|64} LOOP r=n w=lr to=LOOP_FORWARDS

      # Branches
      11110-cccc ------ 10-0 ------------ : b{b}.w BRANCH to=WIDE_CONDITIONAL
      11110----------- 10-1 ------------ : b{c}.w BRANCH to=WIDE
      11110----------- 11-1 ------------ : bl{c} CALL w=lr to=WIDE
      """;

  private WideControlEncodings() {}
}
