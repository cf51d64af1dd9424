import { Duration, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution, HttpVersion, PriceClass, SecurityPolicyProtocol } from 'aws-cdk-lib/aws-cloudfront';
import type { FunctionUrl } from 'aws-cdk-lib/aws-lambda';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { apiBehavior, functionOrigin } from './edge-api.ts';
import { DOWNLOADS, Files } from './edge-files.ts';
import { pagesBehavior } from './edge-pages.ts';
import { explain } from './findings.ts';
import { addFirewall } from './firewall.ts';
import { API_PATH, hostOf, originSecret } from './origin.ts';
import type { Settings } from './settings.ts';

export interface EdgeProps {
  /** The function's own address. */
  readonly functionUrl: FunctionUrl;
  readonly settings: Settings;
  /** The folder that the playground was built into. */
  readonly playgroundDir: string;
  /** The folder of what the reader's pages load. */
  readonly readerDir: string;
}

/** What the world sees: one address for the API and the pages, cached and compressed near whoever asks. */
export class Edge extends Construct {
  /** Scheme and host. */
  readonly address: string;
  /** CloudFront's own. */
  readonly hostName: string;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { functionUrl, settings, playgroundDir, readerDir }: EdgeProps) {
    super(scope, id);
    const { domain, logRetentionDays: logRetention, rateLimit } = settings;
    const files = new Files(this, 'Pages', { playgroundDir, readerDir, logRetention });
    const origin = functionOrigin(hostOf(functionUrl), originSecret());
    const distribution = new Distribution(this, 'Distribution', {
      comment: Stack.of(this).stackName,
      // An address that leads nowhere is the function's to answer, too: with a page, and with status 404.
      defaultBehavior: pagesBehavior(this, origin),
      additionalBehaviors: {
        [API_PATH]: apiBehavior(this, origin),
        '/playground*': files.behavior,
        '/reader/*': files.behavior,
        ...Object.fromEntries(DOWNLOADS.map((name) => [`/${name}`, files.behavior])),
      },
      ...(rateLimit === null ? {} : { webAclId: addFirewall(this, rateLimit) }),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      // A failure is over when it is over: CloudFront would repeat it for ten seconds.
      errorResponses: [500, 502, 503, 504].map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      ...(domain === null
        ? {}
        : {
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            domainNames: [domain.name],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
          }),
    });
    explain(distribution, {
      'AwsSolutions-CFR1': 'News is read everywhere: no country is shut out.',
      'AwsSolutions-CFR2':
        'A firewall costs by the month even when idle: kiosque:rateLimit sets one. The API bounds every query, the function how many run at once.',
      'AwsSolutions-CFR3': 'The function logs every request that reaches the API; pages are public files.',
      ...(domain === null
        ? {
            'AwsSolutions-CFR4':
              'Under its own name CloudFront decides which TLS it takes; with kiosque:domainName 1.2 is the least.',
          }
        : {}),
    });
    if (domain !== null && domain.hostedZoneId !== null)
      this.#enterName(domain.name, domain.hostedZoneId, distribution);
    this.distribution = distribution;
    this.hostName = distribution.distributionDomainName;
    this.address = `https://${domain?.name ?? this.hostName}`;
  }

  #enterName(name: string, hostedZoneId: string, distribution: Distribution): void {
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId, zoneName: name });
    const record = {
      zone,
      recordName: `${name}.`,
      target: RecordTarget.fromAlias(new CloudFrontTarget(distribution)),
    };
    new ARecord(this, 'Ipv4', record);
    new AaaaRecord(this, 'Ipv6', record);
  }
}
