//! Audiences: a persona or segment that is addressed.

use crate::list::{AudienceId, Listed};

/// A persona or segment that is addressed.
#[derive(Clone, Debug, PartialEq)]
pub struct Audience {
    /// Its identity.
    pub id: AudienceId,
    /// What it is called.
    pub name: String,
    /// Consumers, businesses or key accounts.
    pub kind: AudienceKind,
    /// Who they are.
    pub description: String,
    /// Businesses: the sector they are in.
    pub sector: String,
    /// How they use what is offered.
    pub usage: String,
    /// By which criteria they buy.
    pub criteria: String,
    /// What moves them to decide.
    pub motives: String,
    /// Key accounts: what personal, tailored service they get.
    pub service: String,
}

impl Audience {
    /// An audience about which nothing is known yet.
    pub fn new(id: AudienceId) -> Audience {
        Audience {
            id,
            name: String::new(),
            kind: AudienceKind::Business,
            description: String::new(),
            sector: String::new(),
            usage: String::new(),
            criteria: String::new(),
            motives: String::new(),
            service: String::new(),
        }
    }
}

impl Listed for Audience {
    type Id = AudienceId;
    fn id(&self) -> AudienceId {
        self.id
    }
}

/// What sort of buyers an audience is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AudienceKind {
    /// People who buy for themselves.
    Consumer,
    /// Companies.
    Business,
    /// Few companies that matter much, each served personally.
    KeyAccount,
}

impl AudienceKind {
    /// Every kind, in the order shown.
    pub const ALL: [AudienceKind; 3] =
        [AudienceKind::Consumer, AudienceKind::Business, AudienceKind::KeyAccount];
}
