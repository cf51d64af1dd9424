import { inQuotes } from '../parts/in-quotes.ts';
import type { Messages } from './messages.ts';

const number = new Intl.NumberFormat('ar-MA');

/** Arabic counts one and two by themselves, three to ten in the plural, more in the singular. */
const counted = (n: number, one: string, two: string, few: string, many: string): string =>
  n === 1 ? one : n === 2 ? two : n >= 3 && n <= 10 ? `${n} ${few}` : `${number.format(n)} ${many}`;

const articles = (n: number): string => counted(n, 'مقال واحد', 'مقالان', 'مقالات', 'مقالًا');

const quoted = (text: string): string => inQuotes(text, { outer: ['«', '»'], inner: ['“', '”'] });

export const ar: Messages = {
  own: 'العربية',
  direction: 'rtl',
  locale: 'ar-MA',
  tagline: 'من يفعل ماذا في الأخبار، مع الجملة التي تثبت ذلك',
  skip: 'انتقل إلى المحتوى',
  articles: 'المقالات',
  kinds: {
    person: { one: 'شخصية', many: 'الشخصيات' },
    organisation: { one: 'مؤسسة', many: 'المؤسسات' },
    initiative: { one: 'مبادرة', many: 'المبادرات' },
  },
  navigation: 'الأقسام',
  languages: 'لغة الواجهة',
  search: {
    label: 'بحث',
    hint: 'اسم أو موضوع…',
    go: 'ابحث',
    found: quoted,
    count: (n, exact) =>
      `${exact ? '' : 'أكثر من '}${n === 0 ? 'لا نتائج' : counted(n, 'نتيجة واحدة', 'نتيجتان', 'نتائج', 'نتيجة')}`,
    alike: (n) => counted(n, 'اسم قريب واحد', 'اسمان قريبان', 'أسماء قريبة', 'اسمًا قريبًا'),
    shortened: (words) => `النص أطول من أن يُبحث عنه كله: يجري البحث عن هذه الكلمات، ${words}`,
    everywhere: 'هذه الكلمات ترد في كل النصوص تقريبًا: أضف اسمًا أو موضوعًا.',
    nothing: 'جرّب كلمة أخرى أو جزءًا من الاسم.',
  },
  filters: {
    title: 'تصفية',
    any: 'الكل',
    from: 'من',
    to: 'إلى',
    language: 'لغة النص',
    category: 'القسم',
    source: 'المصدر',
    apply: 'طبّق',
    clear: 'امسح الكل',
    chosen: 'عوامل التصفية المختارة',
    remove: (what) => `أزل ${what}`,
  },
  languageNames: { fr: 'الفرنسية', en: 'الإنجليزية', ar: 'العربية' },
  count: (n, exact) => (exact ? articles(n) : `أكثر من ${articles(n)}`),
  named: articles,
  more: 'المزيد',
  first: 'العودة إلى البداية',
  undated: 'بلا تاريخ',
  nothingFound: {
    title: 'لا يوجد مقال مطابق',
    hint: 'أزل عامل تصفية أو وسّع التواريخ أو ابحث عن اسم آخر.',
  },
  empty: {
    title: 'لا توجد مقالات بعد',
    hint: 'ضع ملفات ‎.txt في المجلد المعروض فتظهر هنا فورًا.',
  },
  derivedTitle: 'هذا النص بلا عنوان: هذه كلماته الأولى.',
  by: (author) => `بقلم ${author}`,
  original: 'اقرأ الأصل',
  filedUnder: 'القسم',
  notes: {
    title: 'في هذا النص',
    hint: 'اختر اسمًا مسطّرًا لترى صاحبه والجملة التي تثبت ذلك.',
    close: 'أغلق',
    page: (name) => `كل شيء عن ${name}`,
    implied: 'لا يسمّي النص هذه المؤسسة: منصبٌ يدل عليها.',
    places: (n) => `${counted(n, 'ذُكر مرة واحدة', 'ذُكر مرتين', 'مرات', 'مرة')}:`,
    place: (n) => `الموضع ${n}`,
    unmarked: (n) => `أول ${n} موضع فقط معلَّمة.`,
    printed: 'شخصيات النص ومؤسساته ومبادراته',
  },
  uncertain: {
    word: 'غير مؤكد',
    why: 'يدل هذا الاسم على الأرجح على هذا الكيان، دون يقين.',
    percent: (n) => `مؤكد بنسبة ${n}٪`,
  },
  former: 'منصب سابق',
  related: 'اقرأ أيضًا',
  roles: 'المناصب',
  spellings: { title: 'صيغ الاسم', doubtful: 'مشكوك فيها' },
  beside: 'ذُكروا معه',
  amongShown: (n) => `من بين ${articles(n)} في هذه الصفحة`,
  alongside: (n) => `في ${articles(n)}`,
  elsewhere: 'في مواقع أخرى',
  inArticles: 'في المقالات',
  allOf: (n) => `عرض كل المقالات: ${number.format(n)}`,
  impliedBy: (title) => `يدل عليها منصب ${quoted(title)}`,
  parts: 'الأقسام التابعة',
  partOf: 'تابعة لـ',
  members: 'أصحاب المناصب',
  ofOrganisation: 'مبادراتها',
  relations: { LEADS: 'تقود', LAUNCHED: 'أطلقت', PARTNER: 'شريكة في', PARTICIPATES: 'تشارك في' },
  carriers: { LEADS: 'من يقودها', LAUNCHED: 'من أطلقها', PARTNER: 'الشركاء', PARTICIPATES: 'المشاركون' },
  links: {
    title: 'الروابط',
    hint: 'كل اسم يقود إلى روابطه. مفاتيح الأسهم تنتقل من اسم إلى آخر.',
    of: (name) => `روابط ${name}`,
    together: 'ذُكرا معًا',
    part: 'قسم تابع',
    whole: 'تابعة لـ',
  },
  proof: 'الجملة التي تثبت ذلك',
  nowhere: {
    title: 'هذه الصفحة غير موجودة',
    hint: 'قد يكون العنوان ناقصًا أو سُحب النص.',
    home: 'كل المقالات',
  },
  faults: {
    offline: { title: 'الخادم لا يجيب', hint: 'تحقق من الاتصال ثم أعد المحاولة. لم يُفقد شيء.' },
    busy: { title: 'طلبات كثيرة في وقت واحد', hint: 'انتظر بضع ثوانٍ ثم أعد المحاولة.' },
    internal: {
      title: 'حدث خطأ في الخادم',
      hint: 'أعد المحاولة بعد قليل، وإن تكرر الخطأ فأبلغ القائم على الموقع.',
    },
    address: { title: 'هذا العنوان يطلب ما لا وجود له', hint: 'صححه أو ابدأ من قائمة المقالات.' },
    tooMuch: {
      title: 'الجواب أكبر مما يجوز',
      hint: 'احذف شرطًا أو ابحث عن كلمات أقل أو ابدأ من قائمة المقالات.',
    },
    outdated: { title: 'تغيرت نسخة الموقع', hint: 'أعد تحميل الصفحة: لم تعد هذه توافق الخادم.' },
    elsewhere: {
      title: 'ليس هذا عنوان الموقع',
      hint: 'افتحه على عنوانه العام: هذا العنوان لشبكة التوزيع وحدها.',
    },
  },
  reference: (id) => `الرقم المرجعي: ${id}`,
  wrong: {
    person: (value) => `${quoted(value)} لا يدل على شخص: اختر اسمًا من المرشحات.`,
    organisation: (value) => `${quoted(value)} لا يدل على منظمة: اخترها من المرشحات.`,
    initiative: (value) => `${quoted(value)} لا يدل على مبادرة: اخترها من المرشحات.`,
    from: (value) => `${quoted(value)} ليس يومًا: اكتبه هكذا 2026-07-01.`,
    to: (value) => `${quoted(value)} ليس يومًا: اكتبه هكذا 2026-07-01.`,
    span: (from, to) => `${quoted(from)} بعد ${quoted(to)}: اكتب اليوم الأول أولًا أو احذف أحدهما.`,
    language: (value) => `${quoted(value)} ليس رمز لغة: اكتبه مثل fr أو ar-MA.`,
    category: () => 'لا يزيد اسم الباب على 500 حرف: اختره من المرشحات.',
    source: () => 'لا يزيد اسم المصدر على 500 حرف: اختره من المرشحات.',
    after: () => 'لا تستمر القائمة من هنا: ابدأها من أولها.',
  },
  without: 'احذف هذا الشرط',
  again: 'أعد المحاولة',
  loading: 'جارٍ التحميل',
  footer: {
    made: 'كل رابط يعرض الجملة التي تثبته.',
    feed: 'خلاصة Atom',
    playground: 'استعلم عبر الواجهة البرمجية',
  },
};
