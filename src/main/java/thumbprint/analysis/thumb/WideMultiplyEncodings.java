package thumbprint.analysis.thumb;

/**
 * 32-bit multiplication and division (ARM DDI 0403E, A5.3.16 and A5.3.17), read by {@link
 * Encoding}.
 */
final class WideMultiplyEncodings {
  static final String ROWS =
      """
      # 32-bit results
      111110110000 nnnn 1111 dddd 0000 mmmm : mul{c}.w MULTIPLY r=n,m w=d
      111110110000 nnnn aaaa dddd 0000 mmmm : mla{c} MULTIPLY_ACCUMULATE r=n,m,a w=d
      111110110000 nnnn aaaa dddd 0001 mmmm : mls{c} MULTIPLY_ACCUMULATE r=n,m,a w=d
      111110110001 nnnn 1111 dddd 00xx mmmm : smul{x|bb|bt|tb|tt}{c} MULTIPLY r=n,m w=d
      111110110001 nnnn aaaa dddd 00xx mmmm : smla{x|bb|bt|tb|tt}{c} MULTIPLY_ACCUMULATE r=n,m,a w=d
      111110110010 nnnn 1111 dddd 000x mmmm : smuad{x||x}{c} MULTIPLY r=n,m w=d
      111110110010 nnnn aaaa dddd 000x mmmm : smlad{x||x}{c} MULTIPLY_ACCUMULATE r=n,m,a w=d
      111110110011 nnnn 1111 dddd 000x mmmm : smulw{x|b|t}{c} MULTIPLY r=n,m w=d
      111110110011 nnnn aaaa dddd 000x mmmm : smlaw{x|b|t}{c} MULTIPLY_ACCUMULATE r=n,m,a w=d
      111110110100 nnnn 1111 dddd 000x mmmm : smusd{x||x}{c} MULTIPLY r=n,m w=d
      111110110100 nnnn aaaa dddd 000x mmmm : smlsd{x||x}{c} MULTIPLY_ACCUMULATE r=n,m,a w=d
      111110110101 nnnn 1111 dddd 000x mmmm : smmul{x||r}{c} MULTIPLY r=n,m w=d
      111110110101 nnnn aaaa dddd 000x mmmm : smmla{x||r}{c} MULTIPLY_ACCUMULATE r=n,m,a w=d
      111110110110 nnnn aaaa dddd 000x mmmm : smmls{x||r}{c} MULTIPLY_ACCUMULATE r=n,m,a w=d
      111110110111 nnnn 1111 dddd 0000 mmmm : usad8{c} PARALLEL r=n,m w=d
      111110110111 nnnn aaaa dddd 0000 mmmm : usada8{c} PARALLEL r=n,m,a w=d

      # 64-bit results: low half l, high half h
      111110111000 nnnn llll hhhh 0000 mmmm : smull{c} MULTIPLY_LONG r=n,m w=l,h
      111110111010 nnnn llll hhhh 0000 mmmm : umull{c} MULTIPLY_LONG r=n,m w=l,h
      111110111100 nnnn llll hhhh 0000 mmmm : smlal{c} MULTIPLY_LONG r=n,m,l,h w=l,h
      111110111100 nnnn llll hhhh 10xx mmmm : smlal{x|bb|bt|tb|tt}{c} MULTIPLY_LONG r=n,m,l,h w=l,h
      111110111100 nnnn llll hhhh 110x mmmm : smlald{x||x}{c} MULTIPLY_LONG r=n,m,l,h w=l,h
      111110111101 nnnn llll hhhh 110x mmmm : smlsld{x||x}{c} MULTIPLY_LONG r=n,m,l,h w=l,h
      111110111110 nnnn llll hhhh 0000 mmmm : umlal{c} MULTIPLY_LONG r=n,m,l,h w=l,h
      111110111110 nnnn llll hhhh 0110 mmmm : umaal{c} MULTIPLY_LONG r=n,m,l,h w=l,h

      # Division
      111110111001 nnnn ---- dddd 1111 mmmm : sdiv{c} DIVIDE r=n,m w=d
      111110111011 nnnn ---- dddd 1111 mmmm : udiv{c} DIVIDE r=n,m w=d
      """;

  private WideMultiplyEncodings() {}
}
