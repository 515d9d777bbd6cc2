;; A waveshaper as 8f4e emits programs: absolute constant addresses, saturating float-to-int,
;; select, no globals, and every buffer access guarded by `memory.size` (a read outside gives 0, a
;; write outside is skipped). Written by hand after its public repository; no code of theirs.
;;
;;   0 gain  4 position (i32)  8 smoothed  12 bias
;;   1024 input (128 f32)  2048 output (128 f32)  4096 curve (1024 f32)
(module
  (memory (export "memory") 1 1)

  (func (export "input") (result i32) i32.const 1024)
  (func (export "output") (result i32) i32.const 2048)

  ;; The curve is x * (1.5 - 0.5 x x) over [-1, 1), a soft clipper.
  (func (export "init") (param $gain f32)
    (local $i i32) (local $x f32)
    i32.const 0  local.get $gain  f32.store
    i32.const 4  i32.const 0  i32.store
    i32.const 8  f32.const 0  f32.store
    i32.const 12  f32.const 0.1  f32.store
    loop $next
      local.get $i  f32.convert_i32_s  f32.const 512  f32.div  f32.const 1  f32.sub  local.set $x
      i32.const 4096  local.get $i  i32.const 2  i32.shl  i32.add
      local.get $x
      f32.const 1.5  local.get $x  local.get $x  f32.mul  f32.const 0.5  f32.mul  f32.sub
      f32.mul
      f32.store
      local.get $i  i32.const 1  i32.add  local.set $i
      local.get $i  i32.const 1024  i32.lt_s
      br_if $next
    end)

  ;; Address of the f32 at $base + 4 $index is guarded; outside memory it reads 0.
  (func $read (param $base i32) (param $index i32) (result f32)
    (local $address i32)
    local.get $base  local.get $index  i32.const 2  i32.shl  i32.add  local.set $address
    local.get $address
    memory.size  i32.const 1  i32.sub  i32.const 16  i32.shl  i32.const 65532  i32.add
    i32.le_u
    if (result f32)
      local.get $address  f32.load
    else
      f32.const 0
    end)

  (func $write (param $base i32) (param $index i32) (param $value f32)
    (local $address i32)
    local.get $base  local.get $index  i32.const 2  i32.shl  i32.add  local.set $address
    local.get $address
    memory.size  i32.const 1  i32.sub  i32.const 16  i32.shl  i32.const 65532  i32.add
    i32.le_u
    if
      local.get $address  local.get $value  f32.store
    end)

  ;; One point of the curve with linear interpolation. The index saturates: a NaN becomes 0 and an
  ;; infinity the largest integer, which select clamps.
  (func $shape (param $x f32) (result f32)
    (local $scaled f32) (local $index i32) (local $low f32)
    local.get $x  f32.const 512  f32.mul  f32.const 512  f32.add  local.set $scaled
    local.get $scaled  i32.trunc_sat_f32_s  local.set $index
    local.get $index  i32.const 0  local.get $index  i32.const 0  i32.ge_s  select  local.set $index
    local.get $index  i32.const 1022  local.get $index  i32.const 1022  i32.le_s  select  local.set $index
    i32.const 4096  local.get $index  call $read  local.set $low
    local.get $low
    i32.const 4096  local.get $index  i32.const 1  i32.add  call $read  local.get $low  f32.sub
    local.get $scaled  local.get $index  f32.convert_i32_s  f32.sub
    f32.const 0  f32.max  f32.const 1  f32.min
    f32.mul
    f32.add)

  (func $main
    (local $x f32)
    i32.const 1024  i32.const 4  i32.load  call $read
    i32.const 0  f32.load  f32.mul
    i32.const 12  f32.load  f32.add
    local.set $x
    i32.const 8
    i32.const 8  f32.load
    local.get $x  call $shape
    i32.const 8  f32.load  f32.sub  f32.const 0.6  f32.mul
    f32.add
    f32.store
    i32.const 2048  i32.const 4  i32.load
    i32.const 8  f32.load  f32.const 32767  f32.mul  i32.trunc_sat_f32_s  f32.convert_i32_s  f32.const 32768  f32.div
    call $write
    ;; A read that lies outside when the position is 0, as a delay line at its start makes it.
    i32.const 12
    i32.const 1024  i32.const 4  i32.load  i32.const 536870656  i32.sub  call $read
    f32.const 0.001  f32.mul  f32.const 0.1  f32.add
    f32.store
    i32.const 4
    i32.const 4  i32.load  i32.const 1  i32.add  i32.const 127  i32.and
    i32.store)

  (func (export "process")
    (local $n i32)
    i32.const 0  local.set $n
    loop $next
      call $main
      local.get $n  i32.const 1  i32.add  local.set $n
      local.get $n  i32.const 128  i32.lt_s
      br_if $next
    end))
