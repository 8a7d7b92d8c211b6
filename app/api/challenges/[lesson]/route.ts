import { challengeFile, lessonsWithChallenges } from '@/content/load/challenge';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = lessonsWithChallenges;

interface Context {
  params: Promise<{ lesson: string }>;
}

export async function GET(_: Request, { params }: Context): Promise<Response> {
  return Response.json(await challengeFile((await params).lesson));
}
