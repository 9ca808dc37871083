// Where a session came from, as data: source words to networks and categories, and GA4's rules from these to channels.
// Networks: Matomo's searchengine-and-social-list, Socials.yml and AIAssistants.yml (CC0), with utm_source words of our own.
// Categories: Velir/dbt-ga4, seeds/ga4_source_categories.csv (MIT), which is Google's own list.

const words = (list: string): readonly string[] =>
  list.split(/[ \n]+/).flatMap((word) => (word === "" ? [] : [word.replaceAll("\u00a0", " ")]));
const fromLists = (lists: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(lists).flatMap(([name, list]) => words(list).map((word) => [word, name])),
  );

/** Host or utm_source, in lower case, to the word of its network. A host counts with and without `hostPrefix`. */
export const networkOfSource: Readonly<Record<string, string>> = fromLists({
  badoo: `
    badoo.com`,
  bebo: `
    bebo.com`,
  bilibili: `
    bilibili.com`,
  blackplanet: `
    blackplanet.com`,
  bluesky: `
    bsky.app skyfeed.app bluesky bsky`,
  buzznet: `
    buzznet.com`,
  classmates_com: `
    classmates.com`,
  cyworld: `
    global.cyworld.com`,
  discord: `
    discord.com discord.gg discordapp.com discord`,
  douyin: `
    douyin.com`,
  douyu: `
    douyu.com`,
  gaia_online: `
    gaiaonline.com`,
  geni_com: `
    geni.com`,
  github: `
    github.com`,
  google_plus: `
    plus.google.com url.google.com com.google.android.apps.plus`,
  douban: `
    douban.com`,
  dribbble: `
    dribbble.com`,
  facebook: `
    facebook.com fb.me m.facebook.com l.facebook.com facebook fb fb.com facebook-ads facebook_ads meta
    meta_ads messenger.com`,
  fetlife: `
    fetlife.com`,
  flickr: `
    flickr.com`,
  flixster: `
    flixster.com`,
  fotolog: `
    fotolog.com`,
  foursquare: `
    foursquare.com`,
  friends_reunited: `
    friendsreunited.com`,
  friendster: `
    friendster.com`,
  gree: `
    gree.jp`,
  haboo: `
    habbo.com`,
  hacker_news: `
    news.ycombinator.com`,
  hi5: `
    hi5.com`,
  huya: `
    huya.com`,
  hyves: `
    hyves.nl`,
  identi_ca: `
    identi.ca`,
  instagram: `
    instagram.com l.instagram.com instagram ig ig_ads instagram_ads`,
  lang_8: `
    lang-8.com`,
  last_fm: `
    last.fm lastfm.ru lastfm.de lastfm.es lastfm.fr lastfm.it lastfm.jp lastfm.pl lastfm.com.br lastfm.se
    lastfm.com.tr`,
  linkedin: `
    linkedin.com lnkd.in linkedin.android linkedin linkedin_ads linkedin-ads li`,
  livejournal: `
    livejournal.ru livejournal.com`,
  mastodon: `
    mastodon.social mastodon.cloud mastodon.technology mastodon.xyz mastodon.at mastodon.art mamot.fr
    pawoo.net mstdn.io mstdn.jp friends.nico ro-mastodon.puyo.jp quey.org botsin.space social.tchncs.de
    knzk.me mastodont.cat bitcoinhackers.org fosstodon.org chaos.social cybre.space vis.social typo.social
    front-end.social hachyderm.io mastodon.online newsie.social mstdn.social indieweb.social sfba.social
    mas.to mstdn.party c.im mastodonapp.uk universeodon.com social.vivaldi.net ohai.social toot.community
    masto.ai mastodon.scot mastodon.world mastodon.nz graphics.social org.joinmastodon.android
    mastodon.eus mastodon.jalgi.eus tkm.eus mastodon`,
  meinvz: `
    meinvz.net`,
  missevan: `
    missevan.com`,
  mixi: `
    mixi.jp`,
  moikrug_ru: `
    moikrug.ru`,
  multiply: `
    multiply.com`,
  my_mail_ru: `
    my.mail.ru`,
  myheritage: `
    myheritage.com`,
  mylife: `
    mylife.ru`,
  myspace: `
    myspace.com`,
  myyearbook: `
    myyearbook.com`,
  nasza_klasa_pl: `
    nk.pl`,
  netlog: `
    netlog.com`,
  niconico: `
    nicovideo.jp`,
  odnoklassniki: `
    odnoklassniki.ru`,
  orkut: `
    orkut.com`,
  ozone: `
    qzone.qq.com`,
  peepeth: `
    peepeth.com`,
  pinterest: `
    pinterest.com pinterest.ca pinterest.ch pinterest.co.uk pinterest.com.au pinterest.de pinterest.dk
    pinterest.es pinterest.fr pinterest.ie pinterest.info pinterest.jp pinterest.nz pinterest.pt
    pinterest.se at.pinterest.com ch.pinterest.com cl.pinterest.com co.pinterest.com dk.pinterest.com
    es.pinterest.com hu.pinterest.com id.pinterest.com ie.pinterest.com in.pinterest.com it.pinterest.com
    kr.pinterest.com mx.pinterest.com nl.pinterest.com nz.pinterest.com ph.pinterest.com pt.pinterest.com
    ru.pinterest.com se.pinterest.com pinterest pin.it`,
  pixelfed: `
    pixelfed.social pixelfed.de pxlmo.com metapixl.com pix.toot.wales pixelfed.uno pixey.org`,
  plaxo: `
    plaxo.com`,
  reddit: `
    reddit.com np.reddit.com pay.reddit.com com.reddit.frontpage reddit redd.it`,
  renren: `
    renren.com`,
  skyrock: `
    skyrock.com`,
  snapchat: `
    snapchat.com com.snapchat.android`,
  sonico_com: `
    sonico.com`,
  soundcloud: `
    soundcloud.com gate.sc`,
  stackoverflow: `
    stackoverflow.com`,
  studivz: `
    studivz.net`,
  tagged: `
    login.tagged.com`,
  taringa: `
    taringa.net`,
  telegram: `
    web.telegram.org org.telegram.messenger telegram t.me`,
  threads: `
    threads.net l.threads.net threads.com l.threads.com threads`,
  tiktok: `
    tiktok.com tiktok`,
  tuenti: `
    tuenti.com`,
  tumblr: `
    tumblr.com t.umblr.com`,
  twitcast: `
    twitcasting.tv`,
  x: `
    twitter.com t.co x.com x twitter com.twitter.android`,
  sourceforge: `
    sourceforge.net`,
  stumbleupon: `
    stumbleupon.com`,
  vkontakte: `
    vk.com vkontakte.ru`,
  youtube: `
    youtube.com youtu.be youtube yt`,
  v2ex: `
    v2ex.com`,
  viadeo: `
    viadeo.com`,
  vimeo: `
    vimeo.com`,
  vkrugudruzei_ru: `
    vkrugudruzei.ru`,
  wayn: `
    wayn.com`,
  wechat: `
    wechat.com mp.weixin.qq.com open.weixin.qq.com channels.weixin.qq.com`,
  weibo: `
    weibo.com t.cn`,
  weeworld: `
    weeworld.com`,
  windows_live_spaces: `
    login.live.com`,
  workplace: `
    workplace.com l.workplace.com lm.workplace.com`,
  xanga: `
    xanga.com`,
  xing: `
    xing.com`,
  kakao: `
    kakao kakaotalk story.kakao.com pf.kakao.com`,
  whatsapp: `
    whatsapp wa.me`,
  line: `
    line`,
});

/** What stands before a host that is the same network: l.facebook.com, m.facebook.com, www.linkedin.com. */
export const hostPrefix = "^(www|m|mobile|l|lm|out|old|new|web|amp|touch|go|away|business|ads)[.]";

/** Source to GA4's category of it, in lower case. `ai` is not Google's: it only keeps assistants out of referrals. */
export const categoryOfSource: Readonly<Record<string, string>> = fromLists({
  search: `
    360.cn alice aol ar.search.yahoo.com ask at.search.yahoo.com au.search.yahoo.com auone avg babylon
    baidu biglobe biglobe.co.jp biglobe.ne.jp bing br.search.yahoo.com ca.search.yahoo.com centrum.cz
    ch.search.yahoo.com cl.search.yahoo.com cn.bing.com cnn co.search.yahoo.com comcast conduit daum
    daum.net de.search.yahoo.com dk.search.yahoo.com dogpile dogpile.com duckduckgo ecosia.org
    email.seznam.cz eniro es.search.yahoo.com espanol.search.yahoo.com exalead.com excite.com
    fi.search.yahoo.com firmy.cz fr.search.yahoo.com globo go.mail.ru google google-play
    hk.search.yahoo.com id.search.yahoo.com in.search.yahoo.com incredimail it.search.yahoo.com kvasir
    lens.google.com lite.qwant.com lycos m.baidu.com m.naver.com m.search.naver.com m.sogou.com
    mail.rambler.ru mail.yandex.ru malaysia.search.yahoo.com msn msn.com mx.search.yahoo.com najdi naver
    naver.com news.google.com nl.search.yahoo.com no.search.yahoo.com ntp.msn.com nz.search.yahoo.com onet
    onet.pl pe.search.yahoo.com ph.search.yahoo.com pl.search.yahoo.com play.google.com qwant qwant.com
    rakuten rakuten.co.jp rambler rambler.ru se.search.yahoo.com search-results search.aol.co.uk
    search.aol.com search.google.com search.smt.docomo.ne.jp search.ukr.net secureurl.ukr.net seznam
    seznam.cz sg.search.yahoo.com so.com sogou sogou.com sp-web.search.auone.jp startsiden startsiden.no
    suche.aol.de terra th.search.yahoo.com tr.search.yahoo.com tut.by tw.search.yahoo.com
    uk.search.yahoo.com ukr us.search.yahoo.com virgilio vn.search.yahoo.com wap.sogou.com
    webmaster.yandex.ru websearch.rakuten.co.jp yahoo yahoo.co.jp yahoo.com yandex yandex.by yandex.com
    yandex.com.tr yandex.fr yandex.kz yandex.ru yandex.ua yandex.uz zen.yandex.ru`,
  social: `
    43things 43things.com 51.com 5ch.net hatena imageshack academia.edu activerain activerain.com
    activeworlds activeworlds.com addthis addthis.com airg.ca allnurses.com allrecipes.com alumniclass
    alumniclass.com ameba.jp ameblo.jp americantowns americantowns.com amp.reddit.com ancestry.com anobii
    anobii.com answerbag answerbag.com answers.yahoo.com aolanswers aolanswers.com apps.facebook.com
    ar.pinterest.com artstation.com askubuntu askubuntu.com asmallworld.com athlinks athlinks.com
    away.vk.com awe.sm b.hatena.ne.jp baby-gaga baby-gaga.com babyblog.ru badoo badoo.com bebo bebo.com
    beforeitsnews beforeitsnews.com bharatstudent bharatstudent.com biip.no biswap.org bit.ly
    blackcareernetwork.com blackplanet blackplanet.com blip.fm blog.com blog.feedspot.com blog.goo.ne.jp
    blog.naver.com blog.yahoo.co.jp blogg.no bloggang.com blogger blogger.com blogher blogher.com
    bloglines bloglines.com blogs.com blogsome blogsome.com blogspot blogspot.com blogster blogster.com
    blurtit blurtit.com bookmarks.yahoo.co.jp bookmarks.yahoo.com br.pinterest.com brightkite
    brightkite.com brizzly brizzly.com business.facebook.com buzzfeed buzzfeed.com buzznet buzznet.com
    cafe.naver.com cafemom cafemom.com camospace camospace.com canalblog.com care.com care2 care2.com
    caringbridge.org catster catster.com cbnt.io cellufun cellufun.com centerblog.net chat.zalo.me
    chegg.com chicagonow chicagonow.com chiebukuro.yahoo.co.jp classmates classmates.com classquest
    classquest.com co.pinterest.com cocolog-nifty cocolog-nifty.com copainsdavant.linternaute.com
    couchsurfing.org cozycot cozycot.com cross.tv crunchyroll crunchyroll.com cyworld cyworld.com
    cz.pinterest.com d.hatena.ne.jp dailystrength.org deluxe.com deviantart deviantart.com dianping
    dianping.com digg digg.com diigo diigo.com discover.hubpages.com disqus disqus.com dogster dogster.com
    dol2day dol2day.com doostang doostang.com dopplr dopplr.com douban douban.com draft.blogger.com
    draugiem.lv drugs-forum drugs-forum.com dzone dzone.com edublogs.org elftown elftown.com
    epicurious.com everforo.com exblog.jp extole extole.com facebook facebook.com faceparty faceparty.com
    fandom.com fanpop fanpop.com fark fark.com fb fb.me fc2 fc2.com feedspot feministing feministing.com
    filmaffinity filmaffinity.com flickr flickr.com flipboard flipboard.com folkdirect folkdirect.com
    foodservice foodservice.com forums.androidcentral.com forums.crackberry.com forums.imore.com
    forums.nexopia.com forums.webosnation.com forums.wpcentral.com fotki fotki.com fotolog fotolog.com
    foursquare foursquare.com free.facebook.com friendfeed friendfeed.com fruehstueckstreff.org fubar
    fubar.com gaiaonline gaiaonline.com gamerdna gamerdna.com gather.com geni.com getpocket.com glassboard
    glassboard.com glassdoor glassdoor.com godtube godtube.com goldenline.pl goldstar goldstar.com goo.gl
    gooblog goodreads goodreads.com google+ googlegroups.com googleplus govloop govloop.com gowalla
    gowalla.com gree.jp groups.google.com gulli.com gutefrage.net habbo habbo.com hi5 hi5.com hootsuite
    hootsuite.com houzz houzz.com hoverspot hoverspot.com hr.com hu.pinterest.com hubculture
    hubculture.com hubpages.com hyves.net hyves.nl ibibo ibibo.com id.pinterest.com identi.ca ig
    imageshack.com imageshack.us imvu imvu.com in.pinterest.com insanejournal insanejournal.com instagram
    instagram.com instapaper instapaper.com internations.org interpals.net intherooms intherooms.com
    irc-galleria.net is.gd italki italki.com jammerdirect jammerdirect.com jappy.com jappy.de kaboodle.com
    kakao kakao.com kakaocorp.com kaneva kaneva.com kin.naver.com l.facebook.com l.instagram.com
    l.messenger.com last.fm librarything librarything.com lifestream.aol.com line line.me linkedin
    linkedin.com listal listal.com listography listography.com livedoor.com livedoorblog livejournal
    livejournal.com lm.facebook.com lnkd.in m.blog.naver.com m.cafe.naver.com m.facebook.com
    m.kin.naver.com m.vk.com m.yelp.com mbga.jp medium.com meetin.org meetup meetup.com meinvz.net
    meneame.net menuism.com messages.google.com messages.yahoo.co.jp messenger messenger.com mix.com
    mixi.jp mobile.facebook.com mocospace mocospace.com mouthshut mouthshut.com movabletype
    movabletype.com mubi mubi.com my.opera.com myanimelist.net myheritage myheritage.com mylife mylife.com
    mymodernmet mymodernmet.com myspace myspace.com netvibes netvibes.com news.ycombinator.com
    newsshowcase nexopia ngopost.org niconico nicovideo.jp nightlifelink nightlifelink.com ning ning.com
    nl.pinterest.com odnoklassniki.ru odnoklassniki.ua okwave.jp old.reddit.com oneworldgroup.org
    onstartups onstartups.com opendiary opendiary.com oshiete.goo.ne.jp out.reddit.com over-blog.com
    overblog.com paper.li partyflock.nl photobucket photobucket.com pinboard pinboard.in pingsta
    pingsta.com pinterest pinterest.at pinterest.ca pinterest.ch pinterest.cl pinterest.co.kr
    pinterest.co.uk pinterest.com pinterest.com.au pinterest.com.mx pinterest.de pinterest.es pinterest.fr
    pinterest.it pinterest.jp pinterest.nz pinterest.ph pinterest.pt pinterest.ru pinterest.se pixiv.net
    pl.pinterest.com playahead.se plurk plurk.com plus.google.com plus.url.google.com pocket.co posterous
    posterous.com pro.homeadvisor.com pulse.yahoo.com qapacity qapacity.com quechup quechup.com quora
    quora.com qzone.qq.com ravelry ravelry.com reddit reddit.com redux redux.com renren renren.com
    researchgate.net reunion reunion.com reverbnation reverbnation.com rtl.de ryze ryze.com salespider
    salespider.com scoop.it screenrant screenrant.com scribd scribd.com scvngr scvngr.com secondlife
    secondlife.com serverfault serverfault.com shareit sharethis sharethis.com shvoong.com
    sites.google.com skype skyrock skyrock.com slashdot.org slideshare.net smartnews.com snapchat
    snapchat.com social sociallife.com.br socialvibe socialvibe.com spaces.live.com spoke spoke.com spruz
    spruz.com ssense.com stackapps stackapps.com stackexchange stackexchange.com stackoverflow
    stackoverflow.com stardoll.com stickam stickam.com studivz.net suomi24.fi superuser superuser.com
    sweeva sweeva.com t.co t.me tagged tagged.com taggedmail taggedmail.com talkbiznow talkbiznow.com
    taringa.net techmeme techmeme.com tencent tencent.com tiktok tiktok.com tinyurl tinyurl.com toolbox
    toolbox.com touch.facebook.com tr.pinterest.com travellerspoint travellerspoint.com tripadvisor
    tripadvisor.com trombi trombi.com trustpilot tudou tudou.com tuenti tuenti.com tumblr tumblr.com
    tweetdeck tweetdeck.com twitter twitter.com twoo.com typepad typepad.com unblog.fr urbanspoon.com
    ushareit.com ushi.cn vampirefreaks vampirefreaks.com vampirerave vampirerave.com vg.no video.ibm.com
    vk.com vkontakte.ru wakoopa wakoopa.com wattpad wattpad.com web.facebook.com web.skype.com webshots
    webshots.com wechat wechat.com weebly weebly.com weibo weibo.com wer-weiss-was.de weread weread.com
    whatsapp whatsapp.com wiki.answers.com wikihow.com wikitravel.org woot.com wordpress wordpress.com
    wordpress.org xanga xanga.com xing xing.com yahoo-mbga.jp yammer yammer.com yelp yelp.co.uk yelp.com
    youroom.in za.pinterest.com zalo zoo.gr zooppa zooppa.com`,
  video: `
    blog.twitch.tv crackle crackle.com curiositystream curiositystream.com d.tube dailymotion
    dailymotion.com dashboard.twitch.tv disneyplus disneyplus.com fast.wistia.net help.hulu.com
    help.netflix.com hulu hulu.com id.twitch.tv iq.com iqiyi iqiyi.com jobs.netflix.com justin.tv
    m.twitch.tv m.youtube.com music.youtube.com netflix netflix.com player.twitch.tv player.vimeo.com ted
    ted.com twitch twitch.tv utreon utreon.com veoh veoh.com viadeo.journaldunet.com vimeo vimeo.com
    wistia wistia.com youku youku.com youtube youtube.com`,
  shopping: `
    google shopping igshopping aax-us-east.amazon-adsystem.com aax.amazon-adsystem.com alibaba alibaba.com
    amazon amazon.co.uk amazon.com apps.shopify.com checkout.shopify.com checkout.stripe.com
    cr.shopping.naver.com cr2.shopping.naver.com ebay ebay.co.uk ebay.com ebay.com.au ebay.de etsy
    etsy.com m.alibaba.com m.shopping.naver.com mercadolibre mercadolibre.com mercadolibre.com.ar
    mercadolibre.com.mx message.alibaba.com msearch.shopping.naver.com nl.shopping.net no.shopping.net
    offer.alibaba.com one.walmart.com order.shopping.yahoo.co.jp partners.shopify.com s3.amazonaws.com
    se.shopping.net shop.app shopify shopify.com shopping.naver.com shopping.yahoo.co.jp
    shopping.yahoo.com shopzilla shopzilla.com simplycodes.com store.shopping.yahoo.co.jp stripe
    stripe.com uk.shopping.net walmart walmart.com`,
  ai: `
    yiyan.baidu.com ai.baidu.com chatplus.com chat-gpt.org chatgpt.com chat.openai.com labs.openai.com
    claude.ai copilot.microsoft.com chatglm.cn chat.deepseek.com duck.ai gemini.google.com bard.google.com
    grok.com x.com/i/grok iask.ai app.jasper.ai chat.mistral.ai meta.ai notebooklm.google.com
    perplexity.ai chat.qwen.ai app.writesonic.com you.com`,
});

/** One way to meet a rule: every part that is there must hold. Patterns are RE2, on lower case. */
export interface ChannelTest {
  readonly category?: "search" | "social" | "video" | "shopping" | "ai";
  readonly source?: string;
  readonly medium?: string;
}

const paid = "^(.*cp.*|ppc|retargeting|paid.*)$";

/**
 * Source and medium to a channel, the first rule that is met; campaign names (cross-network, shopping) are not looked at.
 *
 * Source: Google, "[GA4] Default channel group" (support.google.com/analytics/answer/9756891), in its order of rules.
 */
export const channelRules: readonly { readonly channel: string; readonly any: readonly ChannelTest[] }[] = [
  { channel: "direct", any: [{ source: "^\\(direct\\)$", medium: "^\\((none|not set)\\)$" }] },
  { channel: "paid_shopping", any: [{ category: "shopping", medium: paid }] },
  { channel: "paid_search", any: [{ category: "search", medium: paid }] },
  { channel: "paid_social", any: [{ category: "social", medium: paid }] },
  { channel: "paid_video", any: [{ category: "video", medium: paid }] },
  { channel: "display", any: [{ medium: "^(display|banner|expandable|interstitial|cpm)$" }] },
  { channel: "paid_other", any: [{ medium: paid }] },
  { channel: "organic_shopping", any: [{ category: "shopping" }] },
  {
    channel: "organic_social",
    any: [
      { category: "social" },
      { medium: "^(social|social-network|social-media|sm|social network|social media)$" },
    ],
  },
  { channel: "organic_video", any: [{ category: "video" }, { medium: "^.*video.*$" }] },
  { channel: "organic_search", any: [{ category: "search" }, { medium: "^organic$" }] },
  { channel: "email", any: [{ source: "^e[-_ ]?mail$" }, { medium: "^e[-_ ]?mail$" }] },
  { channel: "affiliates", any: [{ medium: "^affiliates?$" }] },
  { channel: "ai_assistant", any: [{ category: "ai" }] },
  { channel: "referral", any: [{ medium: "^(referral|app|link)$" }] },
  { channel: "audio", any: [{ medium: "^audio$" }] },
  { channel: "sms", any: [{ source: "^sms$" }, { medium: "^sms$" }] },
  {
    channel: "push",
    any: [{ medium: "push$" }, { medium: "mobile|notification" }, { source: "^firebase$" }],
  },
];

/** What no rule meets. */
export const noChannel = "unassigned";

/** GA4's printed groups, in lower case, to our words. */
export const channelOfGroup: Readonly<Record<string, string>> = {
  direct: "direct",
  "cross-network": "cross_network",
  "paid shopping": "paid_shopping",
  "paid search": "paid_search",
  "paid social": "paid_social",
  "paid video": "paid_video",
  display: "display",
  "paid other": "paid_other",
  "organic shopping": "organic_shopping",
  "organic social": "organic_social",
  "organic video": "organic_video",
  "organic search": "organic_search",
  email: "email",
  affiliates: "affiliates",
  referral: "referral",
  audio: "audio",
  sms: "sms",
  "mobile push notifications": "push",
  "ai assistant": "ai_assistant",
  "ai assistants": "ai_assistant",
  unassigned: "unassigned",
  "(other)": "unassigned",
};
