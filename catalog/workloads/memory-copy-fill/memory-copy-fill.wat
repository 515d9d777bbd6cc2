;; Bulk memory: copies and fills of many sizes, aligned and not, overlapping both ways.
(module
  (memory (export "memory") 1 1)

  (func (export "input") (result i32) i32.const 4096)

  ;; FNV-1a over 8 KiB, a word at a time.
  (func $mark (result i32)
    (local $at i32) (local $hash i32)
    (local.set $at (i32.const 4096))
    (local.set $hash (i32.const 0x811c9dc5))
    (loop $next
      (local.set $hash (i32.mul (i32.xor (local.get $hash) (i32.load (local.get $at))) (i32.const 16777619)))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $at) (i32.const 12288))))
    (local.get $hash))

  ;; $seed moves the places; sizes go 1, 3, 9, 27 ... 2187 bytes, each eight times.
  (func (export "run") (param $seed i32) (result i32)
    (local $size i32) (local $n i32) (local $from i32) (local $to i32)
    (local.set $size (i32.const 1))
    (loop $sizes
      (local.set $n (i32.const 8))
      (loop $times
        (local.set $seed (i32.add (i32.mul (local.get $seed) (i32.const 1664525)) (i32.const 1013904223)))
        (local.set $from (i32.add (i32.const 4096) (i32.and (i32.shr_u (local.get $seed) (i32.const 8)) (i32.const 4095))))
        (local.set $to (i32.add (i32.const 4096) (i32.and (i32.shr_u (local.get $seed) (i32.const 20)) (i32.const 4095))))
        (memory.copy (local.get $to) (local.get $from) (local.get $size))
        (memory.copy (i32.add (local.get $from) (i32.const 3)) (local.get $from) (local.get $size))
        (memory.fill (i32.xor (local.get $to) (i32.const 2048)) (local.get $seed) (i32.shr_u (local.get $size) (i32.const 2)))
        (br_if $times (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
      (local.set $size (i32.mul (local.get $size) (i32.const 3)))
      (br_if $sizes (i32.lt_u (local.get $size) (i32.const 4096))))
    (call $mark)))
