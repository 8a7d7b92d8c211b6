export default function Home() {
  return <main>Faultline</main>;
}
