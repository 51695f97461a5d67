// Stored texts as the app writes them: a line that says what follows, with a checksum.

/** The stored text of a plan at a revision. */
export function storedAt(revision: number, plan: string): string {
  const head = `backcast-stored 1 ${revision} ${plan.length}`;
  return `${head} ${crc32(`${head}\n${plan}`).toString(16).padStart(8, "0")}\n${plan}`;
}

function crc32(text: string): number {
  let crc = -1;
  for (const byte of Buffer.from(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}
