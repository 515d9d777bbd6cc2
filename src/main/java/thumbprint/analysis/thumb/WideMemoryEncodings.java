package thumbprint.analysis.thumb;

/**
 * 32-bit loads and stores of core registers (ARM DDI 0403E, A5.3.5 to A5.3.10; DDI 0553, C2.3.4 for
 * acquire and release), read by {@link Encoding}. Rows that load the program counter come first.
 */
final class WideMemoryEncodings {
  static final String ROWS =
      """
      # Several registers
      1110100010w1 1101 1lllllllllllllll : ldmia{c}.w RETURN w=pc,Ll a=sp x=L+wsp
      1110100010w1 nnnn 1lllllllllllllll : ldmia{c}.w BRANCH_INDIRECT w=pc,Ll a=n x=L+wn
      1110100100w1 nnnn 1lllllllllllllll : ldmdb{c} BRANCH_INDIRECT w=pc,Ll a=n x=L+wn
      1110100010w0 nnnn llllllllllllllll : stmia{c}.w STORE_MULTIPLE r=Ll a=n x=L+wn
      1110100010w1 nnnn llllllllllllllll : ldmia{c}.w LOAD_MULTIPLE w=Ll a=n x=L+wn
      1110100100w0 nnnn llllllllllllllll : stmdb{c} STORE_MULTIPLE r=Ll a=n x=L+wn
      1110100100w1 nnnn llllllllllllllll : ldmdb{c} LOAD_MULTIPLE w=Ll a=n x=L+wn

      # Exclusive, acquire and release, table branch, security attributes
      111010000100 nnnn 1111 dddd oo00 0000 : tt{o||t|a|at}{c} SYSTEM r=n w=d
      111010000100 nnnn tttt dddd -------- : strex{c} STORE r=t w=d a=n x=1
      111010000101 nnnn tttt 1111 -------- : ldrex{c} LOAD w=t a=n x=1
      111010001101 nnnn 1111 0000 000h mmmm : tb{h|b|h}{c} TABLE_BRANCH a=n,m x=1+r
      111010001100 nnnn tttt 1111 0100 dddd : strexb{c} STORE r=t w=d a=n x=1
      111010001100 nnnn tttt 1111 0101 dddd : strexh{c} STORE r=t w=d a=n x=1
      111010001101 nnnn tttt 1111 0100 1111 : ldrexb{c} LOAD w=t a=n x=1
      111010001101 nnnn tttt 1111 0101 1111 : ldrexh{c} LOAD w=t a=n x=1
      111010001100 nnnn tttt 1111 10oo 1111 : stl{o|b|h||-}{c} STORE r=t a=n x=1
      111010001101 nnnn tttt 1111 10oo 1111 : lda{o|b|h||-}{c} LOAD w=t a=n x=1
      111010001100 nnnn tttt 1111 11oo dddd : stlex{o|b|h||-}{c} STORE r=t w=d a=n x=1
      111010001101 nnnn tttt 1111 11oo 1111 : ldaex{o|b|h||-}{c} LOAD w=t a=n x=1

      # Two registers; neither pre-indexed nor written back is another group, above
      11101000 -111 1111 tttt uuuu -------- : ldrd{c} LOAD_MULTIPLE w=t,u a=pc x=2+l
      11101001 -1-1 1111 tttt uuuu -------- : ldrd{c} LOAD_MULTIPLE w=t,u a=pc x=2+l
      11101000 -110 nnnn tttt uuuu -------- : strd{c} STORE_MULTIPLE r=t,u a=n x=2+wn
      11101000 -111 nnnn tttt uuuu -------- : ldrd{c} LOAD_MULTIPLE w=t,u a=n x=2+wn
      11101001 -1w0 nnnn tttt uuuu -------- : strd{c} STORE_MULTIPLE r=t,u a=n x=2+wn
      11101001 -1w1 nnnn tttt uuuu -------- : ldrd{c} LOAD_MULTIPLE w=t,u a=n x=2+wn

      # Program counter
      11111000 -101 1111 1111 -------- ---- : ldr{c}.w BRANCH_INDIRECT w=pc a=pc x=1+l
      11111000 1101 1101 1111 -------- ---- : ldr{c}.w RETURN w=pc a=sp x=1
      11111000 1101 nnnn 1111 -------- ---- : ldr{c}.w BRANCH_INDIRECT w=pc a=n x=1
      11111000 0101 1101 1111 1--1 -------- : ldr{c}.w RETURN w=pc a=sp x=1+wsp
      11111000 0101 nnnn 1111 1--1 -------- : ldr{c}.w BRANCH_INDIRECT w=pc a=n x=1+wn
      11111000 0101 nnnn 1111 1100 -------- : ldr{c}.w BRANCH_INDIRECT w=pc a=n x=1
      11111000 0101 nnnn 1111 000000-- mmmm : ldr{c}.w BRANCH_INDIRECT w=pc a=n,m x=1+r

      # Preload
      11111000 -001 1111 1111 -------- ---- : pld{c} HINT
      11111000 -011 1111 1111 -------- ---- : pld{c} HINT
      11111001 -001 1111 1111 -------- ---- : pli{c} HINT
      11111000 10h1 nnnn 1111 -------- ---- : pld{h||w}{c} HINT a=n
      11111000 00h1 nnnn 1111 1100 -------- : pld{h||w}{c} HINT a=n
      11111000 00h1 nnnn 1111 000000-- mmmm : pld{h||w}{c} HINT a=n,m
      11111001 1001 nnnn 1111 -------- ---- : pli{c} HINT a=n
      11111001 0001 nnnn 1111 1100 -------- : pli{c} HINT a=n
      11111001 0001 nnnn 1111 000000-- mmmm : pli{c} HINT a=n,m

      # One register: literal, 12-bit offset, register offset, 8 bits subtracted, after, before, unprivileged
      11111000 -yy1 1111 tttt -------- ---- : ldr{y|b|h||-}{c}.w LOAD w=t a=pc x=1+l
      11111001 -yy1 1111 tttt -------- ---- : ldrs{y|b|h|-|-}{c}.w LOAD w=t a=pc x=1+l
      11111000 1yy0 nnnn tttt -------- ---- : str{y|b|h||-}{c}.w STORE r=t a=n x=1
      11111000 1yy1 nnnn tttt -------- ---- : ldr{y|b|h||-}{c}.w LOAD w=t a=n x=1
      11111001 1yy1 nnnn tttt -------- ---- : ldrs{y|b|h|-|-}{c}.w LOAD w=t a=n x=1
      11111000 0yy0 nnnn tttt 000000-- mmmm : str{y|b|h||-}{c}.w STORE r=t a=n,m x=1+r
      11111000 0yy1 nnnn tttt 000000-- mmmm : ldr{y|b|h||-}{c}.w LOAD w=t a=n,m x=1+r
      11111001 0yy1 nnnn tttt 000000-- mmmm : ldrs{y|b|h|-|-}{c}.w LOAD w=t a=n,m x=1+r
      11111000 0yy0 nnnn tttt 1100 -------- : str{y|b|h||-}{c}.w STORE r=t a=n x=1
      11111000 0yy1 nnnn tttt 1100 -------- : ldr{y|b|h||-}{c}.w LOAD w=t a=n x=1
      11111001 0yy1 nnnn tttt 1100 -------- : ldrs{y|b|h|-|-}{c}.w LOAD w=t a=n x=1
      11111000 0yy0 nnnn tttt 1--1 -------- : str{y|b|h||-}{c}.w STORE r=t a=n x=1+wn
      11111000 0yy1 nnnn tttt 1--1 -------- : ldr{y|b|h||-}{c}.w LOAD w=t a=n x=1+wn
      11111001 0yy1 nnnn tttt 1--1 -------- : ldrs{y|b|h|-|-}{c}.w LOAD w=t a=n x=1+wn
      11111000 0yy0 nnnn tttt 1110 -------- : str{y|b|h||-}t{c} STORE r=t a=n x=1
      11111000 0yy1 nnnn tttt 1110 -------- : ldr{y|b|h||-}t{c} LOAD w=t a=n x=1
      11111001 0yy1 nnnn tttt 1110 -------- : ldrs{y|b|h|-|-}t{c} LOAD w=t a=n x=1
      """;

  private WideMemoryEncodings() {}
}
