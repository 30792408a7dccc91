/** Every address that no page claims. A route of its own, so that the root loader runs and the reader stays signed in on the error page. */
export const loader = () => {
  throw new Response(null, { status: 404 });
};

export default function NotFound() {
  return null;
}
