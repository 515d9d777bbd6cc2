//! The module, as one chunk, where it lies.
use spacewasm::{InnerVec, WasmStream};

pub struct Stream(Option<&'static [u8]>);

impl Stream {
    pub fn of(bytes: &'static [u8]) -> Stream {
        Stream(Some(bytes))
    }
}

impl WasmStream for Stream {
    fn read(&mut self) -> Result<Option<InnerVec<u8>>, u8> {
        // SAFETY: SpaceWasm only reads a chunk, and gives it back without freeing it.
        let chunk = |bytes: &'static [u8]| unsafe {
            InnerVec::from_raw_parts(bytes.as_ptr().cast_mut(), bytes.len(), bytes.len())
        };
        Ok(self.0.take().map(chunk))
    }

    fn return_(&mut self, _: InnerVec<u8>) {}
}
