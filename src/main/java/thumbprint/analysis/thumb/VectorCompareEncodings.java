package thumbprint.analysis.thumb;

/**
 * Comparisons and predication of vectors (ARM DDI 0553, C2.4: VCMP, VPT, VPST, VPSEL, VCTP), read
 * by {@link Encoding}. The predicate is not among {@link Registers}.
 */
final class VectorCompareEncodings {
  static final String ROWS =
      """
      1111000000yy nnnn 1110 1000 0000 0001 : vctp{v}.{y|8|16|32|64} VECTOR r=n
      111111100011 0001 0000 1111 0100 1101 : vpnot{v} VECTOR
      111111100k11 0001 kkk0 1111 0100 1101 : vpst{p} VECTOR
      111111100011 nnn1 ddd0 1111 0000 mmm1 : vpsel{v} VECTOR r=Qn,Qm w=Qd

      # Without a mask they compare, with one they begin a VPT block too
      1111111000yy nnn1 000f 1111 f000 mmmf : vcmp{v}.{f|i|u|i|u|s|s|s|s}{y|8|16|32|-} VECTOR r=Qn,Qm
      1111111000yy nnn1 000f 1111 f1f0 mmmm : vcmp{v}.{f|i|u|i|u|s|s|s|s}{y|8|16|32|-} VECTOR r=Qn,m
      111111100kyy nnn1 kkkf 1111 f000 mmmf : vpt{p}.{f|i|u|i|u|s|s|s|s}{y|8|16|32|-} VECTOR r=Qn,Qm
      111111100kyy nnn1 kkkf 1111 f1f0 mmmm : vpt{p}.{f|i|u|i|u|s|s|s|s}{y|8|16|32|-} VECTOR r=Qn,m
      111y11100011 nnn1 000f 1111 f000 mmmf : vcmp{v}.{f|f|-|f|-|f|f|f|f}{y|32|16} VECTOR r=Qn,Qm
      111y11100011 nnn1 000f 1111 f1f0 mmmm : vcmp{v}.{f|f|-|f|-|f|f|f|f}{y|32|16} VECTOR r=Qn,m
      111y11100k11 nnn1 kkkf 1111 f000 mmmf : vpt{p}.{f|f|-|f|-|f|f|f|f}{y|32|16} VECTOR r=Qn,Qm
      111y11100k11 nnn1 kkkf 1111 f1f0 mmmm : vpt{p}.{f|f|-|f|-|f|f|f|f}{y|32|16} VECTOR r=Qn,m
      """;

  private VectorCompareEncodings() {}
}
