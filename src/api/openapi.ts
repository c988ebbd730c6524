import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';

/** Version of the API; its first number is in the path. */
export const API_VERSION = '1.0.0';

/** The OpenAPI 3.1 document, generated from the routes' schemas. Register before the routes. */
export async function openApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Ketenbeeld',
        version: API_VERSION,
        description:
          'Figures on human smuggling and trafficking, each as its owners released it to one forum for one purpose.',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
        contact: { name: 'Ketenbeeld', email: 'beheer@ketenbeeld.example', url: 'https://ketenbeeld.example' },
      },
      servers: [{ url: '/v1' }],
      tags: [
        { name: 'answers', description: 'Ask the gate' },
        { name: 'words', description: 'Datasets and codelists' },
        { name: 'deliveries', description: 'The way in' },
        { name: 'analyses', description: "Methods on one's own figures" },
        { name: 'sharing', description: 'Forums, mandates and releases' },
        { name: 'sessions', description: 'Where an account is signed in' },
        { name: 'accountability', description: 'Logs and register, for auditors and privacy officers' },
      ],
      components: { securitySchemes: { bearer: BEARER } },
      security: [{ bearer: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => withVersionHeader(jsonSchemaTransformObject(document)),
  });
}

const BEARER = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description:
    'Access token for this API. Operations that let others see figures name the scope `release`: for them the token must have that scope and be at most 15 minutes old, and of a person its authentication too (RFC 9470). Taking back never needs it.',
} as const;

type Transformed = ReturnType<typeof jsonSchemaTransformObject>;
interface Operation {
  readonly responses?: Readonly<Record<string, { headers?: object }>>;
}

function withVersionHeader(document: Transformed): Transformed {
  const header = { 'API-Version': { description: 'Full version of the API', schema: { type: 'string' } } };
  for (const path of Object.values((document.paths ?? {}) as Record<string, Record<string, Operation>>))
    for (const operation of Object.values(path))
      for (const response of Object.values(operation.responses ?? {}))
        response.headers = { ...response.headers, ...header };
  return document;
}
