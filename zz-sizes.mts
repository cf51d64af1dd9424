import { randomFrom } from '/work/wt/addresses/bench/random.ts';
import { buildItems } from '/work/wt/addresses/seed/build.ts';
import { noPins } from '/work/wt/addresses/seed/pins.ts';
import { editableContent } from '/work/wt/addresses/test/support/content.ts';
import { hostileText } from '/work/wt/addresses/test/support/hostile-texts.ts';
const random = randomFrom(99);
const most = new Map<string, [number,string]>();
const end = Date.now()+100_000;
let folders=0;
while (Date.now()<end) {
  const content = await editableContent({ copySeed: false });
  const kinds: string[]=[];
  const n = 1+random.below(10);
  for (let i=0;i<n;i++){ const {kind,text}=hostileText(random); kinds.push(kind); await content.edit(`${i}.txt`, text); }
  await content.edit('ok.txt','Le ministre de la Santé, Karim Benali, a parlé mardi à Rabat devant les députés de la réforme.');
  const t=Date.now();
  const r = await buildItems(content, noPins, (item)=>{ const b=Buffer.byteLength(item.pk+item.sk+item.doc+(item.pin??''))+100; const k=(item.pk+' '+item.sk).replace(/[ae]\w{16}/g,'X').replace(/f\w{16}/g,'F').replace(/\d+/g,'9').replace(/(LIST#\S+) .*/,'$1').replace(/SLUG#(\w+)#.*/,'SLUG#$1'); if(b>(most.get(k)?.[0]??0)) most.set(k,[b,kinds.join('; ')]); }, ()=>{}).catch(e=>{console.log('ERR',kinds,String(e).slice(0,300));});
  if (r && r.faults.length) console.log(r.faults.map(f=>String(f.error).slice(0,200)));
  if (Date.now()-t>8000) console.log('slow',Date.now()-t,kinds);
  await content.remove(); folders++;
}
console.log(folders); for (const [k,[b,w]] of [...most].sort((a,b)=>b[1][0]-a[1][0]).slice(0,18)) console.log(b,k);
