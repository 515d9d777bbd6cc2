package thumbprint.analysis.thumb;

/**
 * 32-bit data processing without multiplication (ARM DDI 0403E, A5.3.1, A5.3.3, A5.3.11 to A5.3.15;
 * DDI 0553, C2.3.4 for conditional selection and long shifts), read by {@link Encoding}.
 */
final class WideDataEncodings {
  static final String ROWS =
      """
      # Modified immediate
      11110-00000 1 nnnn 0--- 1111 -------- : tst{c}.w ALU r=n w=F
      11110-00000 s nnnn 0--- dddd -------- : and{s||s}{c}.w ALU r=n w=d,f
      11110-00001 s nnnn 0--- dddd -------- : bic{s||s}{c}.w ALU r=n w=d,f
      11110-00010 s 1111 0--- dddd -------- : mov{s||s}{c}.w ALU w=d,f
      11110-00010 s nnnn 0--- dddd -------- : orr{s||s}{c}.w ALU r=n w=d,f
      11110-00011 s 1111 0--- dddd -------- : mvn{s||s}{c}.w ALU w=d,f
      11110-00011 s nnnn 0--- dddd -------- : orn{s||s}{c} ALU r=n w=d,f
      11110-00100 1 nnnn 0--- 1111 -------- : teq{c} ALU r=n w=F
      11110-00100 s nnnn 0--- dddd -------- : eor{s||s}{c}.w ALU r=n w=d,f
      11110-01000 1 nnnn 0--- 1111 -------- : cmn{c}.w ALU r=n w=F
      11110-01000 s nnnn 0--- dddd -------- : add{s||s}{c}.w ALU r=n w=d,f
      11110-01010 s nnnn 0--- dddd -------- : adc{s||s}{c}.w ALU r=n,F w=d,f
      11110-01011 s nnnn 0--- dddd -------- : sbc{s||s}{c}.w ALU r=n,F w=d,f
      11110-01101 1 nnnn 0--- 1111 -------- : cmp{c}.w ALU r=n w=F
      11110-01101 s nnnn 0--- dddd -------- : sub{s||s}{c}.w ALU r=n w=d,f
      11110-01110 s nnnn 0--- dddd -------- : rsb{s||s}{c} ALU r=n w=d,f

      # Plain immediate, saturation, bit fields
      11110-10000 0 nnnn 0--- dddd -------- : addw{c} ALU r=n w=d
      11110-10010 0 ---- 0--- dddd -------- : movw{c} ALU w=d
      11110-10101 0 nnnn 0--- dddd -------- : subw{c} ALU r=n w=d
      11110-10110 0 ---- 0--- dddd -------- : movt{c} ALU r=d w=d
      11110011001 0 nnnn 0000 dddd 00------ : ssat16{c} BIT_FIELD r=n w=d
      1111001100- 0 nnnn 0--- dddd --0----- : ssat{c} BIT_FIELD r=n w=d
      11110011010 0 nnnn 0--- dddd --0----- : sbfx{c} BIT_FIELD r=n w=d
      11110011011 0 1111 0--- dddd --0----- : bfc{c} BIT_FIELD r=d w=d
      11110011011 0 nnnn 0--- dddd --0----- : bfi{c} BIT_FIELD r=d,n w=d
      11110011101 0 nnnn 0000 dddd 00------ : usat16{c} BIT_FIELD r=n w=d
      1111001110- 0 nnnn 0--- dddd --0----- : usat{c} BIT_FIELD r=n w=d
      11110011110 0 nnnn 0--- dddd --0----- : ubfx{c} BIT_FIELD r=n w=d

      # Shifts of 64 bits and with saturation, before ORRS with r13 or r15 that they look like
      111010100101 lll0 0--- hhh1 --00 1111 : lsll{c} SHIFT r=El,Oh w=El,Oh
      111010100101 lll0 0--- hhh1 --01 1111 : lsrl{c} SHIFT r=El,Oh w=El,Oh
      111010100101 lll0 0--- hhh1 --10 1111 : asrl{c} SHIFT r=El,Oh w=El,Oh
      111010100101 dddd 0--- 1111 --00 1111 : uqshl{c} SHIFT r=d w=d
      111010100101 dddd 0--- 1111 --01 1111 : urshr{c} SHIFT r=d w=d
      111010100101 dddd 0--- 1111 --10 1111 : srshr{c} SHIFT r=d w=d
      111010100101 dddd 0--- 1111 --11 1111 : sqshl{c} SHIFT r=d w=d
      111010100101 lll1 0--- hhh1 --00 1111 : uqshll{c} SHIFT r=El,Oh w=El,Oh
      111010100101 lll1 0--- hhh1 --01 1111 : urshrl{c} SHIFT r=El,Oh w=El,Oh
      111010100101 lll1 0--- hhh1 --10 1111 : srshrl{c} SHIFT r=El,Oh w=El,Oh
      111010100101 lll1 0--- hhh1 --11 1111 : sqshll{c} SHIFT r=El,Oh w=El,Oh
      111010100101 dddd mmmm 1111 0000 1101 : uqrshl{c} SHIFT r=d,m w=d
      111010100101 dddd mmmm 1111 0010 1101 : sqrshr{c} SHIFT r=d,m w=d
      111010100101 lll0 mmmm hhh1 0000 1101 : lsll{c} SHIFT r=El,Oh,m w=El,Oh
      111010100101 lll0 mmmm hhh1 0010 1101 : asrl{c} SHIFT r=El,Oh,m w=El,Oh
      111010100101 lll1 mmmm hhh1 -000 1101 : uqrshll{c} SHIFT r=El,Oh,m w=El,Oh
      111010100101 lll1 mmmm hhh1 -010 1101 : sqrshrl{c} SHIFT r=El,Oh,m w=El,Oh

      # Conditional selection
      111010100101 1111 1001 dddd ---- 1111 : cset ALU r=F w=d
      111010100101 1111 1010 dddd ---- 1111 : csetm ALU r=F w=d
      111010100101 nnnn 1001 dddd ---- mmmm : cinc ALU r=n,F w=d if=nm
      111010100101 nnnn 1010 dddd ---- mmmm : cinv ALU r=n,F w=d if=nm
      111010100101 nnnn 1011 dddd ---- mmmm : cneg ALU r=n,F w=d if=nm
      111010100101 nnnn 1000 dddd ---- mmmm : csel ALU r=n,m,F w=d
      111010100101 nnnn 1001 dddd ---- mmmm : csinc ALU r=n,m,F w=d
      111010100101 nnnn 1010 dddd ---- mmmm : csinv ALU r=n,m,F w=d
      111010100101 nnnn 1011 dddd ---- mmmm : csneg ALU r=n,m,F w=d

      # Register, shifted by an immediate
      11101010000 1 nnnn 0iii 1111 iitt mmmm : tst{c}.w ALU/SHIFT r=n,m w=F
      11101010000 s nnnn 0iii dddd iitt mmmm : and{s||s}{c}.w ALU/SHIFT r=n,m w=d,f
      11101010001 s nnnn 0iii dddd iitt mmmm : bic{s||s}{c}.w ALU/SHIFT r=n,m w=d,f
      11101010010 s 1111 0000 dddd 0011 mmmm : mov{s||s}{c}.w SHIFT r=m,F w=d,f
      11101010010 s 1111 0iii dddd iitt mmmm : mov{s||s}{c}.w ALU/SHIFT r=m w=d,f
      11101010010 s nnnn 0iii dddd iitt mmmm : orr{s||s}{c}.w ALU/SHIFT r=n,m w=d,f
      11101010011 s 1111 0iii dddd iitt mmmm : mvn{s||s}{c}.w ALU/SHIFT r=m w=d,f
      11101010011 s nnnn 0iii dddd iitt mmmm : orn{s||s}{c} ALU/SHIFT r=n,m w=d,f
      11101010100 1 nnnn 0iii 1111 iitt mmmm : teq{c} ALU/SHIFT r=n,m w=F
      11101010100 s nnnn 0iii dddd iitt mmmm : eor{s||s}{c}.w ALU/SHIFT r=n,m w=d,f
      11101010110 0 nnnn 0--- dddd --00 mmmm : pkhbt{c} BIT_FIELD r=n,m w=d
      11101010110 0 nnnn 0--- dddd --10 mmmm : pkhtb{c} BIT_FIELD r=n,m w=d
      11101011000 1 nnnn 0iii 1111 iitt mmmm : cmn{c}.w ALU/SHIFT r=n,m w=F
      11101011000 s nnnn 0iii dddd iitt mmmm : add{s||s}{c}.w ALU/SHIFT r=n,m w=d,f
      11101011010 s nnnn 0iii dddd iitt mmmm : adc{s||s}{c}.w ALU/SHIFT r=n,m,F w=d,f
      11101011011 s nnnn 0iii dddd iitt mmmm : sbc{s||s}{c}.w ALU/SHIFT r=n,m,F w=d,f
      11101011101 1 nnnn 0iii 1111 iitt mmmm : cmp{c}.w ALU/SHIFT r=n,m w=F
      11101011101 s nnnn 0iii dddd iitt mmmm : sub{s||s}{c}.w ALU/SHIFT r=n,m w=d,f
      11101011110 s nnnn 0iii dddd iitt mmmm : rsb{s||s}{c} ALU/SHIFT r=n,m w=d,f

      # Shifts by a register, extensions
      11111010000 s nnnn 1111 dddd 0000 mmmm : lsl{s||s}{c}.w SHIFT r=n,m w=d,f
      11111010001 s nnnn 1111 dddd 0000 mmmm : lsr{s||s}{c}.w SHIFT r=n,m w=d,f
      11111010010 s nnnn 1111 dddd 0000 mmmm : asr{s||s}{c}.w SHIFT r=n,m w=d,f
      11111010011 s nnnn 1111 dddd 0000 mmmm : ror{s||s}{c}.w SHIFT r=n,m w=d,f
      111110100000 1111 1111 dddd 10-- mmmm : sxth{c}.w BIT_FIELD r=m w=d
      111110100001 1111 1111 dddd 10-- mmmm : uxth{c}.w BIT_FIELD r=m w=d
      111110100010 1111 1111 dddd 10-- mmmm : sxtb16{c} BIT_FIELD r=m w=d
      111110100011 1111 1111 dddd 10-- mmmm : uxtb16{c} BIT_FIELD r=m w=d
      111110100100 1111 1111 dddd 10-- mmmm : sxtb{c}.w BIT_FIELD r=m w=d
      111110100101 1111 1111 dddd 10-- mmmm : uxtb{c}.w BIT_FIELD r=m w=d
      111110100000 nnnn 1111 dddd 10-- mmmm : sxtah{c} BIT_FIELD r=n,m w=d
      111110100001 nnnn 1111 dddd 10-- mmmm : uxtah{c} BIT_FIELD r=n,m w=d
      111110100010 nnnn 1111 dddd 10-- mmmm : sxtab16{c} BIT_FIELD r=n,m w=d
      111110100011 nnnn 1111 dddd 10-- mmmm : uxtab16{c} BIT_FIELD r=n,m w=d
      111110100100 nnnn 1111 dddd 10-- mmmm : sxtab{c} BIT_FIELD r=n,m w=d
      111110100101 nnnn 1111 dddd 10-- mmmm : uxtab{c} BIT_FIELD r=n,m w=d

      # Parallel addition and subtraction; those that do not saturate or halve set the GE flags
      111110101ooo nnnn 1111 dddd 0000 mmmm : s{o|add8|add16|asx|-|sub8|sub16|sax|-}{c} PARALLEL r=n,m w=d,F
      111110101ooo nnnn 1111 dddd 0001 mmmm : q{o|add8|add16|asx|-|sub8|sub16|sax|-}{c} PARALLEL r=n,m w=d
      111110101ooo nnnn 1111 dddd 0010 mmmm : sh{o|add8|add16|asx|-|sub8|sub16|sax|-}{c} PARALLEL r=n,m w=d
      111110101ooo nnnn 1111 dddd 0100 mmmm : u{o|add8|add16|asx|-|sub8|sub16|sax|-}{c} PARALLEL r=n,m w=d,F
      111110101ooo nnnn 1111 dddd 0101 mmmm : uq{o|add8|add16|asx|-|sub8|sub16|sax|-}{c} PARALLEL r=n,m w=d
      111110101ooo nnnn 1111 dddd 0110 mmmm : uh{o|add8|add16|asx|-|sub8|sub16|sax|-}{c} PARALLEL r=n,m w=d

      # Saturating addition, reversal, selection, counting zeros
      111110101000 nnnn 1111 dddd 10oo mmmm : {o|qadd|qdadd|qsub|qdsub}{c} PARALLEL r=n,m w=d
      111110101001 ---- 1111 dddd 10oo mmmm : {o|rev|rev16|rbit|revsh}{c}{o|.w|.w||.w} BIT_FIELD r=m w=d
      111110101010 nnnn 1111 dddd 1000 mmmm : sel{c} PARALLEL r=n,m,F w=d
      111110101011 ---- 1111 dddd 1000 mmmm : clz{c} BIT_FIELD r=m w=d
      """;

  private WideDataEncodings() {}
}
