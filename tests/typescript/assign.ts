// Compiles only while the answers of the API fit the types that frontends of the seeds have. Nothing of it is run.
import type {ComponentsQuery, FeaturesQuery, OneAppQuery, OneProviderQuery} from './generated/operations';
import type {IntegrationType as Kind} from './generated/schema';
import type * as seeds from './seeds';

type AnswerElement = ComponentsQuery['components']['nodes'][number]['schema'];
type Provider = Extract<NonNullable<OneProviderQuery['integration']>, {key: string}>;

// `type` is a plain string on the wire (DECISIONS 4); __typename tells the elements apart.
function element(answer: AnswerElement): seeds.SentryAppSchemaElement | null {
  switch (answer.__typename) {
    case 'IssueLink':
      return {...answer, type: 'issue-link'};
    case 'StacktraceLink':
      return {...answer, type: 'stacktrace-link'};
    case 'AlertRuleAction':
      return {...answer, type: 'alert-rule-action', settings: {...answer.settings, type: 'alert-rule-settings'}};
    default:
      return null;
  }
}

export function app(answer: NonNullable<OneAppQuery['sentryApp']>): seeds.SentryApp {
  return {...answer, schema: {elements: answer.schema.elements.map(element).filter(each => each !== null)}};
}

export function permissions(answer: NonNullable<OneAppQuery['sentryApp']>): seeds.Permissions {
  return answer.permissions;
}

export function component(answer: ComponentsQuery['components']['nodes'][number]): seeds.SentryAppComponent | null {
  const schema = element(answer.schema);
  return schema && {...answer, schema};
}

export function features(answer: FeaturesQuery): seeds.IntegrationFeature[] {
  return answer.integrations.nodes.flatMap(node => node.featureData);
}

export function provider(answer: Provider): seeds.IntegrationProvider {
  return answer;
}

export function kind(answer: FeaturesQuery['integrations']['nodes'][number]): seeds.IntegrationType {
  const shared: Kind = answer.kind;
  return shared;
}
