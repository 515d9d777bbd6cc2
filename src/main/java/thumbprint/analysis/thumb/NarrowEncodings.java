package thumbprint.analysis.thumb;

/** 16-bit instructions (ARM DDI 0403E, A5.2; DDI 0553, C2.3.2), read by {@link Encoding}. */
final class NarrowEncodings {
  static final String ROWS =
      """
      # Shift by immediate, add, subtract, move, compare
      00000 00000 mmm ddd : mov{s} ALU r=m w=d,f
      00000 iiiii mmm ddd : lsl{s} SHIFT r=m w=d,f
      00001 iiiii mmm ddd : lsr{s} SHIFT r=m w=d,f
      00010 iiiii mmm ddd : asr{s} SHIFT r=m w=d,f
      0001100 mmm nnn ddd : add{s} ALU r=n,m w=d,f
      0001101 mmm nnn ddd : sub{s} ALU r=n,m w=d,f
      0001110 --- nnn ddd : add{s} ALU r=n w=d,f
      0001111 --- nnn ddd : sub{s} ALU r=n w=d,f
      00100 ddd --- ----- : mov{s} ALU w=d,f
      00101 nnn --- ----- : cmp{c} ALU r=n w=F
      00110 ddd --- ----- : add{s} ALU r=d w=d,f
      00111 ddd --- ----- : sub{s} ALU r=d w=d,f

      # Data processing
      010000 0000 mmm ddd : and{s} ALU r=d,m w=d,f
      010000 0001 mmm ddd : eor{s} ALU r=d,m w=d,f
      010000 0010 mmm ddd : lsl{s} SHIFT r=d,m w=d,f
      010000 0011 mmm ddd : lsr{s} SHIFT r=d,m w=d,f
      010000 0100 mmm ddd : asr{s} SHIFT r=d,m w=d,f
      010000 0101 mmm ddd : adc{s} ALU r=d,m,F w=d,f
      010000 0110 mmm ddd : sbc{s} ALU r=d,m,F w=d,f
      010000 0111 mmm ddd : ror{s} SHIFT r=d,m w=d,f
      010000 1000 mmm nnn : tst{c} ALU r=n,m w=F
      010000 1001 nnn ddd : neg{s} ALU r=n w=d,f
      010000 1010 mmm nnn : cmp{c} ALU r=n,m w=F
      010000 1011 mmm nnn : cmn{c} ALU r=n,m w=F
      010000 1100 mmm ddd : orr{s} ALU r=d,m w=d,f
      010000 1101 nnn ddd : mul{s} MULTIPLY r=d,n w=d,f
      010000 1110 mmm ddd : bic{s} ALU r=d,m w=d,f
      010000 1111 mmm ddd : mvn{s} ALU r=m w=d,f

      # High registers, branch and exchange
      01000100 1 mmmm 111 : add{c} BRANCH_INDIRECT r=m,pc w=pc
      01000100 d mmmm ddd : add{c} ALU r=d,m w=d
      01000101 n mmmm nnn : cmp{c} ALU r=n,m w=F
      01000110 11000  000 : nop{c} HINT
      01000110 1 1110 111 : mov{c} RETURN r=lr w=pc
      01000110 1 mmmm 111 : mov{c} BRANCH_INDIRECT r=m w=pc
      01000110 d mmmm ddd : mov{c} ALU r=m w=d
      01000111 0 1110 100 : bxns RETURN r=lr
      01000111 0 mmmm 100 : bxns BRANCH_INDIRECT r=m
      01000111 0 1110 --- : bx{c} RETURN r=lr
      01000111 0 mmmm --- : bx{c} BRANCH_INDIRECT r=m
      01000111 1 mmmm 000 : blx{c} CALL_INDIRECT r=m w=lr
      01000111 1 mmmm 100 : blxns CALL_INDIRECT r=m w=lr

      # Load and store
      01001 ttt --- ----- : ldr{c} LOAD w=t a=pc x=1+l
      0101000 mmm nnn ttt : str{c} STORE r=t a=n,m x=1+r
      0101001 mmm nnn ttt : strh{c} STORE r=t a=n,m x=1+r
      0101010 mmm nnn ttt : strb{c} STORE r=t a=n,m x=1+r
      0101011 mmm nnn ttt : ldrsb{c} LOAD w=t a=n,m x=1+r
      0101100 mmm nnn ttt : ldr{c} LOAD w=t a=n,m x=1+r
      0101101 mmm nnn ttt : ldrh{c} LOAD w=t a=n,m x=1+r
      0101110 mmm nnn ttt : ldrb{c} LOAD w=t a=n,m x=1+r
      0101111 mmm nnn ttt : ldrsh{c} LOAD w=t a=n,m x=1+r
      01100 ----- nnn ttt : str{c} STORE r=t a=n x=1
      01101 ----- nnn ttt : ldr{c} LOAD w=t a=n x=1
      01110 ----- nnn ttt : strb{c} STORE r=t a=n x=1
      01111 ----- nnn ttt : ldrb{c} LOAD w=t a=n x=1
      10000 ----- nnn ttt : strh{c} STORE r=t a=n x=1
      10001 ----- nnn ttt : ldrh{c} LOAD w=t a=n x=1
      10010 ttt --- ----- : str{c} STORE r=t a=sp x=1
      10011 ttt --- ----- : ldr{c} LOAD w=t a=sp x=1
      11000 nnn llllllll  : stmia{c} STORE_MULTIPLE r=Ll a=n x=L+wn
      11001 nnn llllllll  : ldmia{c} LOAD_MULTIPLE w=Ll a=n x=L+wn

      # Addresses
      10100 ddd --- ----- : add{c} ALU r=pc w=d
      10101 ddd --- ----- : add{c} ALU r=sp w=d

      # Miscellaneous
      1011 0000 0-------  : add{c} ALU r=sp w=sp
      1011 0000 1-------  : sub{c} ALU r=sp w=sp
      1011 00i1 iiiii nnn : cbz COMPARE_AND_BRANCH r=n to=FORWARDS
      1011 10i1 iiiii nnn : cbnz COMPARE_AND_BRANCH r=n to=FORWARDS
      1011 0010 00mmm ddd : sxth{c} BIT_FIELD r=m w=d
      1011 0010 01mmm ddd : sxtb{c} BIT_FIELD r=m w=d
      1011 0010 10mmm ddd : uxth{c} BIT_FIELD r=m w=d
      1011 0010 11mmm ddd : uxtb{c} BIT_FIELD r=m w=d
      1011 010 0 llllllll : push{c} STORE_MULTIPLE r=Ll a=sp x=L+wsp
      1011 010 1 kkkkkkkk : push{c} STORE_MULTIPLE r=Lk,lr a=sp x=K+wsp
      1011 110 0 llllllll : pop{c} LOAD_MULTIPLE w=Ll a=sp x=L+wsp
      1011 110 1 kkkkkkkk : pop{c} RETURN w=Lk,pc a=sp x=K+wsp
      1011 0110 0110 0--- : cpsie SYSTEM
      1011 0110 0111 0--- : cpsid SYSTEM
      1011 1010 00mmm ddd : rev{c} BIT_FIELD r=m w=d
      1011 1010 01mmm ddd : rev16{c} BIT_FIELD r=m w=d
      1011 1010 11mmm ddd : revsh{c} BIT_FIELD r=m w=d
      1011 1110 --------  : bkpt SYSTEM
      1011 1111 hhhh 0000 : {h|nop|yield|wfe|wfi|sev|sevl|nop|nop|nop|nop|nop|nop|nop|nop|nop|nop}{c} HINT
      1011 1111 cccc ---- : it{i} IF_THEN

      # Branches, supervisor call
      1101 1110 --------  : udf{c} SYSTEM
      1101 1111 --------  : svc{c} SYSTEM
      1101 cccc iiiiiiii  : b{b}.n BRANCH to=NARROW
      11100 iiiiiiiiiii   : b{c}.n BRANCH to=NARROW
      """;

  private NarrowEncodings() {}
}
