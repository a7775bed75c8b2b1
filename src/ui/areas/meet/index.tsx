// Meeting: one's own code and theirs, who is near, how the news stands; and beside it what is carried by hand.
import { t } from '#words';
import * as icon from '../../look/icons-more.ts';
import type { ScreenParams } from '../../lazy.tsx';
import { useOpening } from '../../contexts.ts';
import { FaceToFace } from '../../codes/FaceToFace.tsx';
import { Tick } from '../../parts/Field.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Screen, upToNow } from '../../parts/Screen.tsx';
import { Sheet, useSheet } from '../../parts/Sheet.tsx';
import { useNews } from '../../use-camp.ts';
import { CarryFile } from './CarryFile.tsx';
import { HowNewsStands } from './HowNewsStands.tsx';
import { MyCode } from './MyCode.tsx';
import { Poster } from './Poster.tsx';

export function MeetScreen({ query }: ScreenParams) {
  switch (query.get('by')) {
    case 'file':
      return <CarryFile />;
    case 'poster':
      return <Poster />;
    default:
      return <FaceToFaceScreen />;
  }
}

function FaceToFaceScreen() {
  const news = useNews();
  const opening = useOpening();
  const scan = useSheet();
  const isOffline = news?.isOffline === true;
  const ways = (
    <>
      {news?.isSupported === true && !isOffline && (
        <p class="after">
          <button type="button" class="btn go wide tall" onClick={() => scan.open()}>
            <Icon of={icon.scan} />
            {t('meet.scan')}
          </button>
        </p>
      )}
      <div class="btn-row after-little">
        <a class="btn small" href="/meet?by=file">
          <Icon of={icon.file} />
          {t('meet.by-file')}
        </a>
        <a class="btn small" href="/meet?by=poster">
          <Icon of={icon.plus} />
          {t('meet.by-poster')}
        </a>
      </div>
    </>
  );
  return (
    <Screen title={t('meet.title')} up={upToNow()} isMeet lead={t('meet.lead')}>
      {!news && <p class="after">{t('app.waiting')}</p>}
      {news && isOffline && <p class="strip after">{t('meet.is-offline')}</p>}
      <MyCode news={isOffline ? null : news}>{ways}</MyCode>
      {news && <HowNewsStands news={news} />}
      {news && (
        <div class="after">
          <Tick
            label={t('meet.stay-offline')}
            value={isOffline}
            onChange={(yes) => void news.stayOffline(yes)}
          />
        </div>
      )}
      {news && (
        <Sheet title={t('meet.scan')} handle={scan}>
          <FaceToFace
            news={news}
            onDone={() => scan.close()}
            onOther={(code) => {
              scan.close();
              opening.code.set(code);
            }}
          />
        </Sheet>
      )}
    </Screen>
  );
}
