/* Benchmarks that must fail, each in its own way: for the tests of the kit's checks. */
#include "bench.inc"

bench fails_by_value, 1, 2
  movs r0, #0
  begin
  adds r0, #1
  end
done

bench fails_by_fault, 1, 0
  begin
  udf #0
  end
  movs r0, #0
done
