package thumbprint.analysis.thumb;

/**
 * Coprocessors 0 to 7 (ARM DDI 0403E, A5.3.18), and the loads and stores of the floating-point
 * unit's system registers (ARM DDI 0553, VLDR and VSTR, System Register), read by {@link Encoding}.
 */
final class CoprocessorEncodings {
  static final String ROWS =
      """
      11101101--w0 nnnn --- 01111 1------- : vstr STORE r=X a=n x=1+wn
      11101101--w1 nnnn --- 01111 1------- : vldr LOAD w=X a=n x=1+wn
      11101100--10 nnnn --- 01111 1------- : vstr STORE r=X a=n x=1+wn
      11101100--11 nnnn --- 01111 1------- : vldr LOAD w=X a=n x=1+wn
      111011000100 uuuu tttt 0--- -------- : mcrr{c} SYSTEM r=t,u
      111011000101 uuuu tttt 0--- -------- : mrrc{c} SYSTEM w=t,u
      11101110---0 ---- tttt 0--- ---1 ---- : mcr{c} SYSTEM r=t
      11101110---1 ---- 1111 0--- ---1 ---- : mrc{c} SYSTEM w=F
      11101110---1 ---- tttt 0--- ---1 ---- : mrc{c} SYSTEM w=t
      11101110---- ---- ---- 0--- ---0 ---- : cdp{c} SYSTEM
      111111000100 uuuu tttt 0--- -------- : mcrr2{c} SYSTEM r=t,u
      111111000101 uuuu tttt 0--- -------- : mrrc2{c} SYSTEM w=t,u
      11111110---0 ---- tttt 0--- ---1 ---- : mcr2{c} SYSTEM r=t
      11111110---1 ---- 1111 0--- ---1 ---- : mrc2{c} SYSTEM w=F
      11111110---1 ---- tttt 0--- ---1 ---- : mrc2{c} SYSTEM w=t
      11111110---- ---- ---- 0--- ---0 ---- : cdp2{c} SYSTEM
      1110110--hw0 nnnn ---- 0--- -------- : stc{h||l}{c} STORE a=n x=1+wn
      1110110--hw1 nnnn ---- 0--- -------- : ldc{h||l}{c} LOAD a=n x=1+wn
      1111110--hw0 nnnn ---- 0--- -------- : stc2{h||l}{c} STORE a=n x=1+wn
      1111110--hw1 nnnn ---- 0--- -------- : ldc2{h||l}{c} LOAD a=n x=1+wn
      """;

  private CoprocessorEncodings() {}
}
