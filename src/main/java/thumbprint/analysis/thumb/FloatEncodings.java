package thumbprint.analysis.thumb;

/**
 * Scalar floating point (ARM DDI 0403E, A6.4 to A6.8; DDI 0553, C2.4.2 for half precision), read by
 * {@link Encoding}. Field z is the size: of two bits 1 to 3 are half, single and double.
 */
final class FloatEncodings {
  static final String ROWS =
      """
      # Selection, extremes, rounding by a direction of its own
      111111100dcc nnnn dddd 10zz n0m0 mmmm : vsel{c|eq|vs|ge|gt}.{z|-|f16|f32|f64} FP_MOVE r=Vn,Vm,F w=Vd
      111111101d00 nnnn dddd 10zz n0m0 mmmm : vmaxnm.{z|-|f16|f32|f64} FP_COMPARE r=Vn,Vm w=Vd
      111111101d00 nnnn dddd 10zz n1m0 mmmm : vminnm.{z|-|f16|f32|f64} FP_COMPARE r=Vn,Vm w=Vd
      111111101d11 10rr dddd 10zz 01m0 mmmm : vrint{r|a|n|p|m}.{z|-|f16|f32|f64} FP_CONVERT r=Vm w=Vd
      111111101d11 11rr dddd 10zz o1m0 mmmm : vcvt{r|a|n|p|m}.{o|u32|s32}.{z|-|f16|f32|f64} FP_CONVERT r=Vm w=Sd
      111111101d11 0000 dddd 1010 01m0 mmmm : vmovx.f16 FP_MOVE r=Sm w=Sd
      111111101d11 0000 dddd 1010 11m0 mmmm : vins.f16 FP_MOVE r=Sm,Sd w=Sd

      # Arithmetic
      111011100d00 nnnn dddd 10zz n0m0 mmmm : vmla{c}.{z|-|f16|f32|f64} FP_MULTIPLY_ACCUMULATE r=Vd,Vn,Vm w=Vd
      111011100d00 nnnn dddd 10zz n1m0 mmmm : vmls{c}.{z|-|f16|f32|f64} FP_MULTIPLY_ACCUMULATE r=Vd,Vn,Vm w=Vd
      111011100d01 nnnn dddd 10zz n0m0 mmmm : vnmls{c}.{z|-|f16|f32|f64} FP_MULTIPLY_ACCUMULATE r=Vd,Vn,Vm w=Vd
      111011100d01 nnnn dddd 10zz n1m0 mmmm : vnmla{c}.{z|-|f16|f32|f64} FP_MULTIPLY_ACCUMULATE r=Vd,Vn,Vm w=Vd
      111011100d10 nnnn dddd 10zz n0m0 mmmm : vmul{c}.{z|-|f16|f32|f64} FP_MULTIPLY r=Vn,Vm w=Vd
      111011100d10 nnnn dddd 10zz n1m0 mmmm : vnmul{c}.{z|-|f16|f32|f64} FP_MULTIPLY r=Vn,Vm w=Vd
      111011100d11 nnnn dddd 10zz n0m0 mmmm : vadd{c}.{z|-|f16|f32|f64} FP_ADD r=Vn,Vm w=Vd
      111011100d11 nnnn dddd 10zz n1m0 mmmm : vsub{c}.{z|-|f16|f32|f64} FP_ADD r=Vn,Vm w=Vd
      111011101d00 nnnn dddd 10zz n0m0 mmmm : vdiv{c}.{z|-|f16|f32|f64} FP_DIVIDE r=Vn,Vm w=Vd
      111011101d01 nnnn dddd 10zz n0m0 mmmm : vfnms{c}.{z|-|f16|f32|f64} FP_MULTIPLY_ACCUMULATE r=Vd,Vn,Vm w=Vd
      111011101d01 nnnn dddd 10zz n1m0 mmmm : vfnma{c}.{z|-|f16|f32|f64} FP_MULTIPLY_ACCUMULATE r=Vd,Vn,Vm w=Vd
      111011101d10 nnnn dddd 10zz n0m0 mmmm : vfma{c}.{z|-|f16|f32|f64} FP_MULTIPLY_ACCUMULATE r=Vd,Vn,Vm w=Vd
      111011101d10 nnnn dddd 10zz n1m0 mmmm : vfms{c}.{z|-|f16|f32|f64} FP_MULTIPLY_ACCUMULATE r=Vd,Vn,Vm w=Vd

      # One operand
      111011101d11 ---- dddd 10zz 0000 ---- : vmov{c}.{z|-|f16|f32|f64} FP_MOVE w=Vd
      111011101d11 0000 dddd 101z 01m0 mmmm : vmov{c}.{z|f32|f64} FP_MOVE r=Vm w=Vd
      111011101d11 0000 dddd 10zz 11m0 mmmm : vabs{c}.{z|-|f16|f32|f64} FP_MOVE r=Vm w=Vd
      111011101d11 0001 dddd 10zz 01m0 mmmm : vneg{c}.{z|-|f16|f32|f64} FP_MOVE r=Vm w=Vd
      111011101d11 0001 dddd 10zz 11m0 mmmm : vsqrt{c}.{z|-|f16|f32|f64} FP_SQUARE_ROOT r=Vm w=Vd
      111011101d11 0100 dddd 10zz e1m0 mmmm : vcmp{e||e}{c}.{z|-|f16|f32|f64} FP_COMPARE r=Vd,Vm w=X
      111011101d11 0101 dddd 10zz e1-0 ---- : vcmp{e||e}{c}.{z|-|f16|f32|f64} FP_COMPARE r=Vd w=X
      111011101d11 0110 dddd 10zz r1m0 mmmm : vrint{r|r|z}{c}.{z|-|f16|f32|f64} FP_CONVERT r=Vm w=Vd
      111011101d11 0111 dddd 10zz 01m0 mmmm : vrintx{c}.{z|-|f16|f32|f64} FP_CONVERT r=Vm w=Vd

      # Conversion
      111011101d11 0010 dddd 1010 t1m0 mmmm : vcvt{t|b|t}{c}.f32.f16 FP_CONVERT r=Sm w=Sd
      111011101d11 0011 dddd 1010 t1m0 mmmm : vcvt{t|b|t}{c}.f16.f32 FP_CONVERT r=Sm,Sd w=Sd
      111011101d11 0010 dddd 1011 t1m0 mmmm : vcvt{t|b|t}{c}.f64.f16 FP_CONVERT r=Sm w=Dd f64
      111011101d11 0011 dddd 1011 t1m0 mmmm : vcvt{t|b|t}{c}.f16.f64 FP_CONVERT r=Dm,Sd w=Sd f64
      111011101d11 0111 dddd 1010 11m0 mmmm : vcvt{c}.f64.f32 FP_CONVERT r=Sm w=Dd f64
      111011101d11 0111 dddd 1011 11m0 mmmm : vcvt{c}.f32.f64 FP_CONVERT r=Dm w=Sd f64
      111011101d11 1000 dddd 10zz o1m0 mmmm : vcvt{c}.{z|-|f16|f32|f64}.{o|u32|s32} FP_CONVERT r=Sm w=Vd
      111011101d11 110o dddd 10zz r1m0 mmmm : vcvt{r|r|}{c}.{o|u32|s32}.{z|-|f16|f32|f64} FP_CONVERT r=Vm w=Sd
      111011101d11 101u dddd 10zz o1-0 ---- : vcvt{c}.{z|-|f16|f32|f64}.{u|s|u}{o|16|32} FP_CONVERT r=Vd w=Vd
      111011101d11 111u dddd 10zz o1-0 ---- : vcvt{c}.{u|s|u}{o|16|32}.{z|-|f16|f32|f64} FP_CONVERT r=Vd w=Vd

      # To and from core registers
      111011100000 nnnn tttt 1010 n001 0000 : vmov{c} FP_MOVE r=t w=Sn
      111011100001 nnnn tttt 1010 n001 0000 : vmov{c} FP_MOVE r=Sn w=t
      111011100000 nnnn tttt 1001 n001 0000 : vmov{c}.f16 FP_MOVE r=t w=Sn
      111011100001 nnnn tttt 1001 n001 0000 : vmov{c}.f16 FP_MOVE r=Sn w=t
      111011000100 uuuu tttt 1010 00m1 mmmm : vmov{c} FP_MOVE r=t,u w=Tm
      111011000101 uuuu tttt 1010 00m1 mmmm : vmov{c} FP_MOVE r=Tm w=t,u
      111011000100 uuuu tttt 1011 00m1 mmmm : vmov{c} FP_MOVE r=t,u w=Dm
      111011000101 uuuu tttt 1011 00m1 mmmm : vmov{c} FP_MOVE r=Dm w=t,u
      111011101110 rrrr tttt 1010 -001 ---- : vmsr{c} FP_MOVE r=t w=X
      111011101111 0001 1111 1010 -001 ---- : vmrs{c} FP_MOVE r=X w=F
      111011101111 rrrr tttt 1010 -001 ---- : vmrs{c} FP_MOVE r=X w=t

      # Memory; an odd count of halves of doubles is FLDM of old
      111011001d01 1111 dddd 1010 iiiiiiii : vscclrm{c} FP_MOVE w=Ud
      111011001d01 1111 dddd 1011 iiiiiii0 : vscclrm{c} FP_MOVE w=Wd
      111011001d11 1101 dddd 1010 iiiiiiii : vpop{c} LOAD_MULTIPLE w=Ud a=sp x=U+wsp
      111011001d11 1101 dddd 1011 iiiiiiix : {x|vpop|fldmiax}{c} LOAD_MULTIPLE w=Wd a=sp x=W+wsp
      111011010d10 1101 dddd 1010 iiiiiiii : vpush{c} STORE_MULTIPLE r=Ud a=sp x=U+wsp
      111011010d10 1101 dddd 1011 iiiiiiix : {x|vpush|fstmdbx}{c} STORE_MULTIPLE r=Wd a=sp x=W+wsp
      111011000010 nnnn 0000 1010 00000000 : vlstm{c} STORE_MULTIPLE a=n x=0
      111011000011 nnnn 0000 1010 00000000 : vlldm{c} LOAD_MULTIPLE a=n x=0
      111011001dw0 nnnn dddd 1010 iiiiiiii : vstmia{c} STORE_MULTIPLE r=Ud a=n x=U+wn
      111011001dw0 nnnn dddd 1011 iiiiiiix : {x|vstmia|fstmiax}{c} STORE_MULTIPLE r=Wd a=n x=W+wn
      111011001dw1 nnnn dddd 1010 iiiiiiii : vldmia{c} LOAD_MULTIPLE w=Ud a=n x=U+wn
      111011001dw1 nnnn dddd 1011 iiiiiiix : {x|vldmia|fldmiax}{c} LOAD_MULTIPLE w=Wd a=n x=W+wn
      111011010d10 nnnn dddd 1010 iiiiiiii : vstmdb{c} STORE_MULTIPLE r=Ud a=n x=U+wn
      111011010d10 nnnn dddd 1011 iiiiiiix : {x|vstmdb|fstmdbx}{c} STORE_MULTIPLE r=Wd a=n x=W+wn
      111011010d11 nnnn dddd 1010 iiiiiiii : vldmdb{c} LOAD_MULTIPLE w=Ud a=n x=U+wn
      111011010d11 nnnn dddd 1011 iiiiiiix : {x|vldmdb|fldmdbx}{c} LOAD_MULTIPLE w=Wd a=n x=W+wn
      11101101-d00 nnnn dddd 1001 -------- : vstr{c}.16 STORE r=Sd a=n x=1
      11101101-d01 1111 dddd 1001 -------- : vldr{c}.16 LOAD w=Sd a=pc x=1+l
      11101101-d01 nnnn dddd 1001 -------- : vldr{c}.16 LOAD w=Sd a=n x=1
      11101101-d00 nnnn dddd 101z -------- : vstr{c} STORE r=Vd a=n x=V
      11101101-d01 1111 dddd 101z -------- : vldr{c} LOAD w=Vd a=pc x=V+l
      11101101-d01 nnnn dddd 101z -------- : vldr{c} LOAD w=Vd a=n x=V
      """;

  private FloatEncodings() {}
}
