/**
 * The one script that stands in a page. A browser that meets the address of a script asks for it at once, and runs it between
 * a page's layout and its paint: this one waits until the page is painted, then asks for what makes it look its best and
 * answer, all at once. Where no browser says that it has painted, two seconds are enough. Which files they are stands in its
 * `data-` attributes, so its text, which the pages' policy knows by its hash, is always the same.
 */
export const LOADER = `{
const {script,fonts,icon}=document.currentScript.dataset;
let isBegun=false;
const begin=()=>{
if(isBegun)return;
isBegun=true;
const sheet=document.createElement("link");
sheet.rel="stylesheet";
sheet.href=fonts;
document.head.append(sheet);
document.querySelector('link[rel="icon"]').href=icon;
import(script);
};
new PerformanceObserver((list,observer)=>{
if(list.getEntriesByName("first-contentful-paint").length===0)return;
observer.disconnect();
begin();
}).observe({type:"paint",buffered:true});
setTimeout(begin,2000);
}`;
