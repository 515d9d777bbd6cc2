package thumbprint.analysis.thumb;

/**
 * Shifts of vectors and operations on one vector (ARM DDI 0553, C2.4), read by {@link Encoding}.
 */
final class VectorShiftEncodings {
  static final String ROWS =
      """
      # By an immediate; the first set bit of the field gives the width
      1110111110yy y--- ddd0 0101 0101 mmm0 : vshl{v}.i{y|-|8|16|16|32|32|32|32} VECTOR r=Qm w=Qd
      111u111110yy y--- ddd0 0000 0101 mmm0 : vshr{v}.{u|s|u}{y|-|8|16|16|32|32|32|32} VECTOR r=Qm w=Qd
      111u111110yy y--- ddd0 0010 0101 mmm0 : vrshr{v}.{u|s|u}{y|-|8|16|16|32|32|32|32} VECTOR r=Qm w=Qd
      1111111110yy y--- ddd0 0100 0101 mmm0 : vsri{v}.{y|-|8|16|16|32|32|32|32} VECTOR r=Qm,Qd w=Qd
      1111111110yy y--- ddd0 0101 0101 mmm0 : vsli{v}.{y|-|8|16|16|32|32|32|32} VECTOR r=Qm,Qd w=Qd
      111u111110yy y--- ddd0 0111 0101 mmm0 : vqshl{v}.{u|s|u}{y|-|8|16|16|32|32|32|32} VECTOR r=Qm w=Qd
      1111111110yy y--- ddd0 0110 0101 mmm0 : vqshlu{v}.s{y|-|8|16|16|32|32|32|32} VECTOR r=Qm w=Qd

      # Narrowing and widening
      1110111010yy y--- dddt 1111 1100 mmm1 : vshrn{t|b|t}{v}.i{y|-|16|32|32|-|-|-|-} VECTOR r=Qm,Qd w=Qd
      1111111010yy y--- dddt 1111 1100 mmm1 : vrshrn{t|b|t}{v}.i{y|-|16|32|32|-|-|-|-} VECTOR r=Qm,Qd w=Qd
      111u111010yy y--- dddt 1111 0100 mmm0 : vqshrn{t|b|t}{v}.{u|s|u}{y|-|16|32|32|-|-|-|-} VECTOR r=Qm,Qd w=Qd
      111u111010yy y--- dddt 1111 0100 mmm1 : vqrshrn{t|b|t}{v}.{u|s|u}{y|-|16|32|32|-|-|-|-} VECTOR r=Qm,Qd w=Qd
      1110111010yy y--- dddt 1111 1100 mmm0 : vqshrun{t|b|t}{v}.s{y|-|16|32|32|-|-|-|-} VECTOR r=Qm,Qd w=Qd
      1111111010yy y--- dddt 1111 1100 mmm0 : vqrshrun{t|b|t}{v}.s{y|-|16|32|32|-|-|-|-} VECTOR r=Qm,Qd w=Qd
      111u1110101y y--- dddt 1111 0100 mmm0 : vshll{t|b|t}{v}.{u|s|u}{y|-|8|16|16} VECTOR r=Qm w=Qd
      111u11100011 yy01 dddt 1110 0000 mmm1 : vshll{t|b|t}{v}.{u|s|u}{y|8|16|-|-} VECTOR r=Qm w=Qd
      11101110101- ---- ddd0 1111 1100 mmmm : vshlc{v} VECTOR r=Qd,m w=Qd,m

      # By a core register
      111u11100011 yy01 ddd1 1110 0110 mmmm : vshl{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qd,m w=Qd
      111u11100011 yy11 ddd1 1110 0110 mmmm : vrshl{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qd,m w=Qd
      111u11100011 yy01 ddd1 1110 1110 mmmm : vqshl{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qd,m w=Qd
      111u11100011 yy11 ddd1 1110 1110 mmmm : vqrshl{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qd,m w=Qd

      # One operand
      111111111011 yy00 ddd0 0000 0100 mmm0 : vrev64{v}.{y|8|16|32|-} VECTOR r=Qm w=Qd
      111111111011 yy00 ddd0 0000 1100 mmm0 : vrev32{v}.{y|8|16|-|-} VECTOR r=Qm w=Qd
      111111111011 yy00 ddd0 0001 0100 mmm0 : vrev16{v}.{y|8|-|-|-} VECTOR r=Qm w=Qd
      111111111011 yy00 ddd0 0100 0100 mmm0 : vcls{v}.s{y|8|16|32|-} VECTOR r=Qm w=Qd
      111111111011 yy00 ddd0 0100 1100 mmm0 : vclz{v}.i{y|8|16|32|-} VECTOR r=Qm w=Qd
      111111111011 yy01 ddd0 0011 o100 mmm0 : v{o|abs|neg}{v}.s{y|8|16|32|-} VECTOR r=Qm w=Qd
      111111111011 yy01 ddd0 0111 o100 mmm0 : v{o|abs|neg}{v}.f{y|-|16|32|-} VECTOR r=Qm w=Qd
      111111111011 yy00 ddd0 0111 o100 mmm0 : vq{o|abs|neg}{v}.s{y|8|16|32|-} VECTOR r=Qm w=Qd
      111111111011 0000 ddd0 0101 1100 mmm0 : vmvn{v} VECTOR r=Qm w=Qd
      111111111011 yy10 ddd0 01oo o100 mmm0 : vrint{o|n|x|a|z|-|m|-|p}{v}.f{y|-|16|32|-} VECTOR r=Qm w=Qd
      111111111011 yy11 ddd0 011o o100 mmm0 : vcvt{v}.{o|f|f|s|u}{y|-|16|32|-}.{o|s|u|f|f}{y|-|16|32|-} VECTOR r=Qm w=Qd
      111111111011 yy11 ddd0 00rr u100 mmm0 : vcvt{r|a|n|p|m}{v}.{u|s|u}{y|-|16|32|-}.f{y|-|16|32|-} VECTOR r=Qm w=Qd
      111u1111101- ---- ddd0 1110 0101 mmm0 : vcvt{v}.f32.{u|s|u}32 VECTOR r=Qm w=Qd
      111u1111101- ---- ddd0 1111 0101 mmm0 : vcvt{v}.{u|s|u}32.f32 VECTOR r=Qm w=Qd
      111u11111011 ---- ddd0 1100 0101 mmm0 : vcvt{v}.f16.{u|s|u}16 VECTOR r=Qm w=Qd
      111u11111011 ---- ddd0 1101 0101 mmm0 : vcvt{v}.{u|s|u}16.f16 VECTOR r=Qm w=Qd
      111011100011 yy11 dddo 1110 1000 mmm1 : v{o|max|min}a{v}.s{y|8|16|32|-} VECTOR r=Qm,Qd w=Qd
      111y11100011 1111 dddo 1110 1000 mmm1 : v{o|max|min}nma{v}.{y|f32|f16} VECTOR r=Qm,Qd w=Qd
      """;

  private VectorShiftEncodings() {}
}
