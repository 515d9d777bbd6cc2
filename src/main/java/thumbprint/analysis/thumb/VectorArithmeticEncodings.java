package thumbprint.analysis.thumb;

/**
 * Arithmetic of two vectors, or of a vector and a core register (ARM DDI 0553, C2.4), read by
 * {@link Encoding}.
 */
final class VectorArithmeticEncodings {
  static final String ROWS =
      """
      # Integers, lane by lane
      1110111100yy nnn0 ddd0 1000 0100 mmm0 : vadd{v}.i{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      1111111100yy nnn0 ddd0 1000 0100 mmm0 : vsub{v}.i{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      1110111100yy nnn0 ddd0 1001 0101 mmm0 : vmul{v}.i{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111u111100yy nnn0 ddd0 0000 0101 mmm0 : vqadd{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111u111100yy nnn0 ddd0 0010 0101 mmm0 : vqsub{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111u111100yy nnn0 ddd0 0000 0100 mmm0 : vhadd{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111u111100yy nnn0 ddd0 0001 0100 mmm0 : vrhadd{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111u111100yy nnn0 ddd0 0010 0100 mmm0 : vhsub{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111u111100yy nnn0 ddd0 0110 0100 mmm0 : vmax{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111u111100yy nnn0 ddd0 0110 0101 mmm0 : vmin{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111u111100yy nnn0 ddd0 0111 0100 mmm0 : vabd{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111u111100yy nnn0 ddd0 0100 0100 mmm0 : vshl{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111u111100yy nnn0 ddd0 0100 0101 mmm0 : vqshl{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111u111100yy nnn0 ddd0 0101 0100 mmm0 : vrshl{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111u111100yy nnn0 ddd0 0101 0101 mmm0 : vqrshl{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      1110111100yy nnn0 ddd0 1011 0100 mmm0 : vqdmulh{v}.s{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      1111111100yy nnn0 ddd0 1011 0100 mmm0 : vqrdmulh{v}.s{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111u111000yy nnn1 ddd0 1110 0000 mmm1 : vmulh{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111u111000yy nnn1 ddd1 1110 0000 mmm1 : vrmulh{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111u111000yy nnn1 dddt 1110 0000 mmm0 : vmull{t|b|t}{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      111y11100011 nnn1 dddt 1110 0000 mmm0 : vmull{t|b|t}{v}.{y|p8|p16} VECTOR r=Qn,Qm w=Qd
      111y11100011 nnn0 dddt 1111 0000 mmm1 : vqdmull{t|b|t}{v}.{y|s16|s32} VECTOR r=Qn,Qm w=Qd
      1110111000yy nnn0 dddx 1110 0000 mmm0 : vqdmladh{x||x}{v}.s{y|8|16|32|-} VECTOR r=Qn,Qm,Qd w=Qd
      1110111000yy nnn0 dddx 1110 0000 mmm1 : vqrdmladh{x||x}{v}.s{y|8|16|32|-} VECTOR r=Qn,Qm,Qd w=Qd
      1111111000yy nnn0 dddx 1110 0000 mmm0 : vqdmlsdh{x||x}{v}.s{y|8|16|32|-} VECTOR r=Qn,Qm,Qd w=Qd
      1111111000yy nnn0 dddx 1110 0000 mmm1 : vqrdmlsdh{x||x}{v}.s{y|8|16|32|-} VECTOR r=Qn,Qm,Qd w=Qd
      111011100011 nnn0 dddi 1111 0000 mmm0 : vadc{i||i}{v}.i32 VECTOR r=Qn,Qm,X w=Qd,X
      111111100011 nnn0 dddi 1111 0000 mmm0 : vsbc{i||i}{v}.i32 VECTOR r=Qn,Qm,X w=Qd,X
      1111111000yy nnn0 ddd- 1111 0000 mmm0 : vcadd{v}.i{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd
      1110111000yy nnn0 ddd- 1111 0000 mmm0 : vhcadd{v}.s{y|8|16|32|-} VECTOR r=Qn,Qm w=Qd

      # Bits
      111011110000 nnn0 ddd0 0001 0101 mmm0 : vand{v} VECTOR r=Qn,Qm w=Qd
      111011110001 nnn0 ddd0 0001 0101 mmm0 : vbic{v} VECTOR r=Qn,Qm w=Qd
      111011110010 nnn0 ddd0 0001 0101 mmm0 : vmov{v} VECTOR r=Qm w=Qd if=nm
      111011110010 nnn0 ddd0 0001 0101 mmm0 : vorr{v} VECTOR r=Qn,Qm w=Qd
      111011110011 nnn0 ddd0 0001 0101 mmm0 : vorn{v} VECTOR r=Qn,Qm w=Qd
      111111110000 nnn0 ddd0 0001 0101 mmm0 : veor{v} VECTOR r=Qn,Qm w=Qd

      # Floating point, lane by lane
      11101111000y nnn0 ddd0 1101 0100 mmm0 : vadd{v}.{y|f32|f16} VECTOR r=Qn,Qm w=Qd
      11101111001y nnn0 ddd0 1101 0100 mmm0 : vsub{v}.{y|f32|f16} VECTOR r=Qn,Qm w=Qd
      11111111000y nnn0 ddd0 1101 0101 mmm0 : vmul{v}.{y|f32|f16} VECTOR r=Qn,Qm w=Qd
      11101111000y nnn0 ddd0 1100 0101 mmm0 : vfma{v}.{y|f32|f16} VECTOR r=Qn,Qm,Qd w=Qd
      11101111001y nnn0 ddd0 1100 0101 mmm0 : vfms{v}.{y|f32|f16} VECTOR r=Qn,Qm,Qd w=Qd
      11111111001y nnn0 ddd0 1101 0100 mmm0 : vabd{v}.{y|f32|f16} VECTOR r=Qn,Qm w=Qd
      11111111000y nnn0 ddd0 1111 0101 mmm0 : vmaxnm{v}.{y|f32|f16} VECTOR r=Qn,Qm w=Qd
      11111111001y nnn0 ddd0 1111 0101 mmm0 : vminnm{v}.{y|f32|f16} VECTOR r=Qn,Qm w=Qd
      1111110-100y nnn0 ddd0 1000 0100 mmm0 : vcadd{v}.{y|f16|f32} VECTOR r=Qn,Qm w=Qd
      1111110--01y nnn0 ddd0 1000 0100 mmm0 : vcmla{v}.{y|f16|f32} VECTOR r=Qn,Qm,Qd w=Qd
      111y11100011 nnn0 ddd- 1110 0000 mmm- : vcmul{v}.{y|f16|f32} VECTOR r=Qn,Qm w=Qd

      # Integers with a core register
      1110111000yy nnn1 ddd0 1111 0100 mmmm : vadd{v}.i{y|8|16|32|-} VECTOR r=Qn,m w=Qd
      1110111000yy nnn1 ddd1 1111 0100 mmmm : vsub{v}.i{y|8|16|32|-} VECTOR r=Qn,m w=Qd
      1110111000yy nnn1 ddd1 1110 0110 mmmm : vmul{v}.i{y|8|16|32|-} VECTOR r=Qn,m w=Qd
      111u111000yy nnn0 ddd0 1111 0100 mmmm : vhadd{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,m w=Qd
      111u111000yy nnn0 ddd1 1111 0100 mmmm : vhsub{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,m w=Qd
      111u111000yy nnn0 ddd0 1111 0110 mmmm : vqadd{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,m w=Qd
      111u111000yy nnn0 ddd1 1111 0110 mmmm : vqsub{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,m w=Qd
      1110111000yy nnn1 ddd0 1110 0110 mmmm : vqdmulh{v}.s{y|8|16|32|-} VECTOR r=Qn,m w=Qd
      1111111000yy nnn1 ddd0 1110 0110 mmmm : vqrdmulh{v}.s{y|8|16|32|-} VECTOR r=Qn,m w=Qd
      111u111000yy nnn1 ddd0 1110 0100 mmmm : vmla{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,m,Qd w=Qd
      111u111000yy nnn1 ddd1 1110 0100 mmmm : vmlas{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,m,Qd w=Qd
      1110111000yy nnn0 ddd0 1110 0110 mmmm : vqdmlah{v}.s{y|8|16|32|-} VECTOR r=Qn,m,Qd w=Qd
      1110111000yy nnn0 ddd0 1110 0100 mmmm : vqrdmlah{v}.s{y|8|16|32|-} VECTOR r=Qn,m,Qd w=Qd
      1110111000yy nnn0 ddd1 1110 0110 mmmm : vqdmlash{v}.s{y|8|16|32|-} VECTOR r=Qn,m,Qd w=Qd
      1110111000yy nnn0 ddd1 1110 0100 mmmm : vqrdmlash{v}.s{y|8|16|32|-} VECTOR r=Qn,m,Qd w=Qd
      111y11100011 nnn0 dddt 1111 0110 mmmm : vqdmull{t|b|t}{v}.{y|s16|s32} VECTOR r=Qn,m w=Qd
      1111111000yy nnn1 ddd1 1110 0110 mmmm : vbrsr{v}.{y|8|16|32|-} VECTOR r=Qn,m w=Qd

      # Floating point with a core register
      111y11100011 nnn0 ddd0 1111 0100 mmmm : vadd{v}.{y|f32|f16} VECTOR r=Qn,m w=Qd
      111y11100011 nnn0 ddd1 1111 0100 mmmm : vsub{v}.{y|f32|f16} VECTOR r=Qn,m w=Qd
      111y11100011 nnn1 ddd0 1110 0110 mmmm : vmul{v}.{y|f32|f16} VECTOR r=Qn,m w=Qd
      111y11100011 nnn1 ddd0 1110 0100 mmmm : vfma{v}.{y|f32|f16} VECTOR r=Qn,m,Qd w=Qd
      111y11100011 nnn1 ddd1 1110 0100 mmmm : vfmas{v}.{y|f32|f16} VECTOR r=Qn,m,Qd w=Qd
      """;

  private VectorArithmeticEncodings() {}
}
