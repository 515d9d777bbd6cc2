package thumbprint.analysis.thumb;

/**
 * Moves, duplication and constants of vectors, and across their lanes (ARM DDI 0553, C2.4), read by
 * {@link Encoding}.
 */
final class VectorMoveEncodings {
  static final String ROWS =
      """
      # Lanes and core registers
      1110111001-0 nnnn tttt 1011 0--1 ---- : vmov{c}.8 FP_MOVE r=t,Dn w=Dn
      1110111000-0 nnnn tttt 1011 0-11 ---- : vmov{c}.16 FP_MOVE r=t,Dn w=Dn
      1110111000-0 nnnn tttt 1011 0001 ---- : vmov{c}.32 FP_MOVE r=t,Dn w=Dn
      11101110u1-1 nnnn tttt 1011 0--1 ---- : vmov{c}.{u|s|u}8 FP_MOVE r=Dn w=t
      11101110u0-1 nnnn tttt 1011 0-11 ---- : vmov{c}.{u|s|u}16 FP_MOVE r=Dn w=t
      11101110-0-1 nnnn tttt 1011 0001 ---- : vmov{c}.32 FP_MOVE r=Dn w=t
      111011000000 uuuu ddd0 1111 000- tttt : vmov{c} FP_MOVE r=t,u,Qd w=Qd
      111011000001 uuuu ddd0 1111 000- tttt : vmov{c} FP_MOVE r=Qd w=t,u
      111011101y10 ddd0 tttt 1011 00y1 0000 : vdup{v}.{y|32|16|8|-} VECTOR r=t w=Qd

      # Constants
      111-11111000 0--- ddd0 cccc 0101 ---- : {c|vmov|vorr|vmov|vorr|vmov|vorr|vmov|vorr|vmov|vorr|vmov|vorr|vmov|vmov|vmov|vmov}{v}.{c|i32|i32|i32|i32|i32|i32|i32|i32|i16|i16|i16|i16|i32|i32|i8|f32} VECTOR r=Qd w=Qd
      111-11111000 0--- ddd0 cccc 0111 ---- : {c|vmvn|vbic|vmvn|vbic|vmvn|vbic|vmvn|vbic|vmvn|vbic|vmvn|vbic|vmvn|vmvn|vmov|-}{v}.{c|i32|i32|i32|i32|i32|i32|i32|i32|i16|i16|i16|i16|i32|i32|i64|-} VECTOR r=Qd w=Qd

      # Widened, narrowed
      111u1110101y y000 dddt 1111 0100 mmm0 : vmovl{t|b|t}{v}.{u|s|u}{y|-|8|16|-} VECTOR r=Qm w=Qd
      111111100011 yy01 dddt 1110 1000 mmm1 : vmovn{t|b|t}{v}.i{y|16|32|-|-} VECTOR r=Qm,Qd w=Qd
      111u11100011 yy11 dddt 1110 0000 mmm1 : vqmovn{t|b|t}{v}.{u|s|u}{y|16|32|-|-} VECTOR r=Qm,Qd w=Qd
      111011100011 yy01 dddt 1110 1000 mmm1 : vqmovun{t|b|t}{v}.s{y|16|32|-|-} VECTOR r=Qm,Qd w=Qd
      111011100011 1111 dddt 1110 0000 mmm1 : vcvt{t|b|t}{v}.f16.f32 VECTOR r=Qm,Qd w=Qd
      111111100011 1111 dddt 1110 0000 mmm1 : vcvt{t|b|t}{v}.f32.f16 VECTOR r=Qm w=Qd

      # Sequences of indices
      11101110 00yy nnn1 ddd0 1111 -110 111- : vidup{v}.u{y|8|16|32|-} VECTOR r=En w=Qd,En
      11101110 00yy nnn1 ddd1 1111 -110 111- : vddup{v}.u{y|8|16|32|-} VECTOR r=En w=Qd,En
      11101110 00yy nnn1 ddd0 1111 -110 mmm- : viwdup{v}.u{y|8|16|32|-} VECTOR r=En,Om w=Qd,En
      11101110 00yy nnn1 ddd1 1111 -110 mmm- : vdwdup{v}.u{y|8|16|32|-} VECTOR r=En,Om w=Qd,En

      # Across lanes
      111u11101111 yy01 ddd0 1111 00a0 mmm0 : vaddv{a||a}{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qm,Ed w=Ed
      111u11101hhh 1001 ddd0 1111 00a0 mmm0 : vaddlv{a||a}{v}.{u|s|u}32 VECTOR r=Qm,Ed,Oh w=Ed,Oh
      111011101110 yy10 dddd 1111 o000 mmm0 : v{o|max|min}v{v}.s{y|8|16|32|-} VECTOR r=Qm,d w=d
      111111101110 yy10 dddd 1111 o000 mmm0 : v{o|max|min}v{v}.u{y|8|16|32|-} VECTOR r=Qm,d w=d
      111011101110 yy00 dddd 1111 o000 mmm0 : v{o|max|min}av{v}.s{y|8|16|32|-} VECTOR r=Qm,d w=d
      111y11101110 1110 dddd 1111 o000 mmm0 : v{o|max|min}nmv{v}.{y|f32|f16} VECTOR r=Qm,d w=d
      111y11101110 1100 dddd 1111 o000 mmm0 : v{o|max|min}nmav{v}.{y|f32|f16} VECTOR r=Qm,d w=d
      111u111010yy nnn0 dddd 1111 0000 mmm1 : vabav{v}.{u|s|u}{y|8|16|32|-} VECTOR r=Qn,Qm,d w=d
      111u11101111 nnny ddd0 1110 00a0 mmm0 : vmlav{a||a}{v}.{u|s|u}{y|16|32} VECTOR r=Qn,Qm,Ed w=Ed
      111u11101111 nnny ddd1 1110 00a0 mmm0 : vmladav{a||a}x{v}.{u|s|u}{y|16|32} VECTOR r=Qn,Qm,Ed w=Ed
      111u11101111 nnn0 ddd0 1111 00a0 mmm0 : vmlav{a||a}{v}.{u|s|u}8 VECTOR r=Qn,Qm,Ed w=Ed
      111011101111 nnn0 ddd1 1111 00a0 mmm0 : vmladav{a||a}x{v}.s8 VECTOR r=Qn,Qm,Ed w=Ed
      111011101111 nnny dddx 1110 00a0 mmm1 : vmlsdav{a||a}{x||x}{v}.s{y|16|32} VECTOR r=Qn,Qm,Ed w=Ed
      111111101111 nnn0 dddx 1110 00a0 mmm1 : vmlsdav{a||a}{x||x}{v}.s8 VECTOR r=Qn,Qm,Ed w=Ed
      111u11101hhh nnny ddd0 1110 00a0 mmm0 : vmlalv{a||a}{v}.{u|s|u}{y|16|32} VECTOR r=Qn,Qm,Ed,Oh w=Ed,Oh
      111u11101hhh nnny ddd1 1110 00a0 mmm0 : vmlaldav{a||a}x{v}.{u|s|u}{y|16|32} VECTOR r=Qn,Qm,Ed,Oh w=Ed,Oh
      111011101hhh nnny dddx 1110 00a0 mmm1 : vmlsldav{a||a}{x||x}{v}.s{y|16|32} VECTOR r=Qn,Qm,Ed,Oh w=Ed,Oh
      111u11101hhh nnn0 ddd0 1111 00a0 mmm0 : vrmlalvh{a||a}{v}.{u|s|u}32 VECTOR r=Qn,Qm,Ed,Oh w=Ed,Oh
      111u11101hhh nnn0 ddd1 1111 00a0 mmm0 : vrmlaldavh{a||a}x{v}.{u|s|u}32 VECTOR r=Qn,Qm,Ed,Oh w=Ed,Oh
      111111101hhh nnn0 dddx 1110 00a0 mmm1 : vrmlsldavh{a||a}{x||x}{v}.s32 VECTOR r=Qn,Qm,Ed,Oh w=Ed,Oh
      """;

  private VectorMoveEncodings() {}
}
