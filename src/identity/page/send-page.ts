import type { FastifyReply } from 'fastify';
import { PAGE_HEADERS } from './page.ts';

export const sendPage = (reply: FastifyReply, status: number, html: string): FastifyReply =>
  reply.code(status).headers(PAGE_HEADERS).send(html);
