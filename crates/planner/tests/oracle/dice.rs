//! Numbers drawn one after the other, the same from the same start on every machine.

/// `SplitMix64` (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(start: u64) -> Dice {
        Dice(start.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to, but not, 1.
    #[expect(clippy::cast_precision_loss, reason = "53 bits are exact")]
    pub(crate) fn part(&mut self) -> f64 {
        (self.draw() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something with this probability happens.
    pub(crate) fn chance(&mut self, probability: f64) -> bool {
        self.part() < probability
    }

    /// Both ends included.
    #[expect(clippy::cast_possible_truncation, reason = "less than the range, which is a u32")]
    pub(crate) fn between(&mut self, low: u32, high: u32) -> u32 {
        low + (self.draw() % (u64::from(high - low) + 1)) as u32
    }

    /// Both ends included; from 0 up.
    pub(crate) fn within(&mut self, low: i32, high: i32) -> i32 {
        let spread = u32::try_from(high - low).unwrap_or(0);
        low + i32::try_from(self.between(0, spread)).unwrap_or(0)
    }

    /// One of so many places.
    pub(crate) fn place(&mut self, of: u32) -> usize {
        self.between(0, of - 1) as usize
    }
}
