;; Every way to trap that the MVP knows, and proof that the instance still works afterwards.
(module
  (type $nothing (func))
  (memory (export "memory") 1 1)
  (table 3 funcref)
  (elem (i32.const 0) $identity $for-ever)
  (func $identity (param i32) (result i32) (local.get 0))

  (func (export "unreachable") unreachable)
  (func (export "load") (param i32) (result i32) (i32.load (local.get 0)))
  (func (export "load_offset") (param i32) (result i32) (i32.load offset=65535 (local.get 0)))
  (func (export "store") (param i32) (i32.store16 (local.get 0) (i32.const 1)))
  (func (export "divide") (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1)))
  (func (export "remainder") (param i64 i64) (result i64) (i64.rem_s (local.get 0) (local.get 1)))
  (func (export "to_integer") (param f32) (result i32) (i32.trunc_f32_s (local.get 0)))
  (func (export "to_long") (param f64) (result i64) (i64.trunc_f64_u (local.get 0)))
  (func (export "indirect") (param i32) (call_indirect (type $nothing) (local.get 0)))
  (func $for-ever (export "for_ever") (param i32) (result i32)
    (i32.add (i32.const 1) (call $for-ever (i32.add (local.get 0) (i32.const 1)))))

  (func (export "still_works") (param i32) (result i32)
    (i32.store (i32.const 64) (local.get 0))
    (i32.mul (i32.load (i32.const 64)) (i32.const 3))))
