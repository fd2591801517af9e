// The types that frontends of the seeds have, written from shared/reference/types.md, sections 1.1, 1.3, 1.5 and 1.6.
// An optional key `?: T` reads `?: T | null`, `featureId` reads `number | null`, `setupDialog` is left out (DECISIONS 3).

// Sets that grow are strings on the wire (DECISIONS 2).
export type Scope = string;
export type WebhookEvent = string;

export type SentryAppStatus =
  | 'unpublished'
  | 'published'
  | 'internal'
  | 'publish_request_inprogress'
  | 'deletion_in_progress';

export interface IntegrationFeature {
  description: string;
  featureGate: string;
  featureId: number | null;
}

export interface Avatar {
  avatarType: 'letter_avatar' | 'upload' | 'gravatar' | 'background' | 'default';
  avatarUuid: string | null;
  avatarUrl?: string | null;
  color?: boolean | null;
}

export type SentryAppAvatar = Avatar & {photoType: 'icon' | 'logo'};

export interface IssueLinkRequest {
  required_fields: any[];
  uri: string;
  optional_fields?: any[] | null;
}

export interface SentryAppSchemaIssueLink {
  type: 'issue-link';
  create: IssueLinkRequest;
  link: IssueLinkRequest;
}

export interface SentryAppSchemaStacktraceLink {
  type: 'stacktrace-link';
  uri: string;
  url: string;
  params?: string[] | null;
}

export interface SentryAppSchemaAlertRuleAction {
  type: 'alert-rule-action';
  title: string;
  settings: {
    type: 'alert-rule-settings';
    description: string;
    uri: string;
    required_fields: any[];
    optional_fields?: any[] | null;
  };
}

export type SentryAppSchemaElement =
  | SentryAppSchemaIssueLink
  | SentryAppSchemaStacktraceLink
  | SentryAppSchemaAlertRuleAction;

export interface SentryApp {
  author: string;
  events: WebhookEvent[];
  featureData: IntegrationFeature[];
  isAlertable: boolean;
  name: string;
  overview: string | null;
  popularity: number | null;
  redirectUrl: string | null;
  schema: {elements?: SentryAppSchemaElement[] | null};
  scopes: Scope[];
  slug: string;
  status: SentryAppStatus;
  uuid: string;
  verifyInstall: boolean;
  webhookUrl: string | null;
  allowedOrigins?: string[] | null;
  avatars?: SentryAppAvatar[] | null;
  clientId?: string | null;
  clientSecret?: string | null;
  datePublished?: string | null;
  owner?: {id: number; slug: string} | null;
}

export interface SentryAppComponent<Schema = SentryAppSchemaStacktraceLink | SentryAppSchemaElement> {
  schema: Schema;
  sentryApp: {avatars: Avatar[]; name: string; slug: string; uuid: string};
  type: 'issue-link' | 'alert-rule-action' | 'issue-media' | 'stacktrace-link';
  uuid: string;
  error?: string | null;
}

export interface IntegrationDialog {
  actionText: string;
  body: string;
}

export interface IntegrationAspects {
  alerts?: {text: string; icon?: string | null; variant?: string | null}[] | null;
  configure_integration?: {title: string} | null;
  directEnable?: boolean | null;
  disable_dialog?: IntegrationDialog | null;
  externalInstall?: {buttonText: string; noticeText: string; url: string} | null;
  removal_dialog?: IntegrationDialog | null;
}

export interface BaseIntegrationProvider {
  canAdd: boolean;
  canDisable: boolean;
  features: string[];
  key: string;
  name: string;
  slug: string;
}

export interface IntegrationProvider extends BaseIntegrationProvider {
  metadata: {
    aspects: IntegrationAspects;
    author: string;
    description: string;
    features: IntegrationFeature[];
    issue_url: string;
    noun: string;
    source_url: string;
  };
}

export type IntegrationType = 'document' | 'plugin' | 'first_party' | 'sentry_app';

export type PermissionValue = 'no-access' | 'read' | 'write' | 'admin';

export type Permissions = {
  Event: PermissionValue;
  Member: PermissionValue;
  Organization: PermissionValue;
  Project: PermissionValue;
  Release: PermissionValue;
  Team: PermissionValue;
  Alerts?: PermissionValue | null;
  Distribution?: PermissionValue | null;
};
