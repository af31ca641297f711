import type { Tool } from '@modelcontextprotocol/sdk/types.js';

const authRequestId = { type: 'string', description: 'The auth_req_id that backchannel_start returned.' } as const;
const accessToken = { type: 'string', description: 'A valid access token of the shopper.' } as const;
const paymentId = { type: 'string', description: 'Identifier of the payment, for example pay_3f9c.' } as const;

const confirmation: Tool[] = [
  {
    name: 'backchannel_start',
    title: 'Start a backchannel login',
    description: 'Start a CIBA login for a shopper. A one-time password is sent to their phone by SMS; returns the auth_req_id.',
    inputSchema: {
      type: 'object',
      properties: {
        login_hint: { type: 'string', description: "The shopper's phone number in E.164 form." },
        scope: { type: 'string', enum: ['payments', 'profile', 'payments profile'], default: 'payments' },
        binding_message: { type: 'string', maxLength: 60, description: 'Shown to the shopper next to the password.' },
      },
      required: ['login_hint'],
    },
    annotations: { readOnlyHint: false, openWorldHint: true },
  },
  {
    name: 'backchannel_complete',
    description: 'Complete a CIBA/OTP flow by submitting the OTP the shopper received. Returns the access_token once validated.',
    inputSchema: {
      type: 'object',
      properties: {
        auth_req_id: authRequestId,
        otp: { type: 'string', pattern: '^[0-9]{6}$', description: 'The six digits that the shopper received.' },
      },
      required: ['auth_req_id', 'otp'],
    },
  },
  {
    name: 'backchannel_resend',
    description: 'Send the one-time password to the shopper once more. At most three times for one login.',
    inputSchema: {
      type: 'object',
      properties: { auth_req_id: authRequestId, channel: { type: 'string', enum: ['sms', 'whatsapp', 'email'] } },
      required: ['auth_req_id'],
    },
  },
];

const tokens: Tool[] = [
  {
    name: 'token_exchange',
    description: 'Exchange an access token for one with a narrower audience, or for a longer-lived refresh token.',
    inputSchema: {
      type: 'object',
      properties: {
        access_token: accessToken,
        audience: { type: 'string', description: 'The service that will accept the new token.' },
        requested_type: { type: 'string', enum: ['access_token', 'refresh_token'] },
      },
      required: ['access_token', 'audience'],
    },
  },
  {
    name: 'token_revoke',
    description: 'Revoke a token. Every session that uses it ends at once and cannot be restored.',
    inputSchema: { type: 'object', properties: { token: { type: 'string' } }, required: ['token'] },
    annotations: { readOnlyHint: true, idempotentHint: true },
  },
];

const payments: Tool[] = [
  {
    name: 'payment_create',
    title: 'Pay',
    description: "Charge the shopper's wallet and pay the merchant. The money moves as soon as the call returns.",
    inputSchema: {
      type: 'object',
      properties: {
        access_token: accessToken,
        amount: { type: 'integer', minimum: 1, description: 'In the smallest unit of the currency.' },
        currency: { type: 'string', enum: ['BRL', 'EUR', 'USD'] },
        merchant_id: { type: 'string' },
        reference: { type: 'string', maxLength: 80, description: "The merchant's order number." },
      },
      required: ['access_token', 'amount', 'currency', 'merchant_id'],
    },
    annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false },
  },
  {
    name: 'payment_refund',
    description: 'Refund a captured payment, in full or in part. A refund cannot be undone.',
    inputSchema: {
      type: 'object',
      properties: {
        payment_id: paymentId,
        amount: { type: 'integer', minimum: 1, description: 'Left out, the whole payment is refunded.' },
        reason: { type: 'string', enum: ['requested_by_shopper', 'duplicate', 'fraud'] },
      },
      required: ['payment_id'],
    },
    annotations: { destructiveHint: true },
  },
  {
    name: 'payment_status',
    description: 'Get the state of one payment: pending, captured, refunded or failed.',
    inputSchema: { type: 'object', properties: { payment_id: paymentId }, required: ['payment_id'] },
    annotations: { readOnlyHint: true },
  },
  {
    name: 'payment_list',
    description: "List the merchant's payments with the shopper's name and the last four digits of the card, newest first.",
    inputSchema: {
      type: 'object',
      properties: {
        from: { type: 'string', format: 'date' },
        to: { type: 'string', format: 'date' },
        state: { type: 'string', enum: ['pending', 'captured', 'refunded', 'failed'] },
        limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
      },
    },
    annotations: { readOnlyHint: true },
  },
];

/** What the example offers: a shopper's confirmation, the tokens that it yields, and the money that they move. */
export const TOOLS: Tool[] = [...confirmation, ...tokens, ...payments];
