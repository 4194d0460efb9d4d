// @ts-check
import { html, render } from 'lit';
import { fitWithin } from '../domain/picture.js';
import { keepPhotos, recallPhotos } from './memory.js';
import { t } from './text.js';

const MOST_PHOTOS = 4;
const LONGEST_SIDE = 1600;
const QUALITY = 0.82;

/** The pictures of a report: made smaller on the device, shown, kept with the draft. */
export class Photos {
  /** @type {{blob: Blob, url: string}[]} */
  #taken = [];
  #list;

  /** @param {HTMLInputElement} input @param {HTMLElement} list where they are shown
   * @param {() => string} draft key of the draft they belong to */
  constructor(input, list, draft) {
    this.#list = list;
    this.draft = draft;
    input.addEventListener('change', async () => {
      await this.#add([...(input.files ?? [])]);
      input.value = '';
    });
  }

  /** @returns {Blob[]} */
  get blobs() {
    return this.#taken.map((photo) => photo.blob);
  }

  /** Keeps the pictures with the draft as it is called now. */
  keep() {
    return keepPhotos(this.draft(), this.blobs);
  }

  /** Shows the pictures kept with the draft. */
  async recall() {
    this.#taken = (await recallPhotos(this.draft())).map(withUrl);
    this.#show('');
  }

  /** @param {File[]} files */
  async #add(files) {
    let fault = '';
    for (const file of files) {
      if (this.#taken.length >= MOST_PHOTOS) {
        fault = t('photo.tooMany', { most: MOST_PHOTOS });
        break;
      }
      try {
        this.#taken.push(withUrl(await smaller(file)));
      } catch {
        fault = t(isHeic(file) ? 'photo.heic' : 'photo.unreadable', { name: file.name });
      }
    }
    await this.keep();
    this.#show(fault);
  }

  /** @param {number} index */
  async #remove(index) {
    URL.revokeObjectURL(this.#taken[index].url);
    this.#taken.splice(index, 1);
    await this.keep();
    this.#show('');
  }

  /** @param {string} fault */
  #show(fault) {
    render(
      html`
        ${this.#taken.map(
          ({ url }, index) => html`<figure class="photo">
            <img src=${url} alt=${t('photo.alt', { index: index + 1 })} />
            <button type="button" aria-label=${t('photo.remove', { index: index + 1 })}
              @click=${() => this.#remove(index)}>×</button>
          </figure>`,
        )}
        ${fault ? html`<p class="fault" role="alert">${fault}</p>` : ''}
      `,
      this.#list,
    );
  }
}

/** @param {Blob} blob */
const withUrl = (blob) => ({ blob, url: URL.createObjectURL(blob) });

/** Whether it is a picture that many browsers cannot open. @param {File} file */
export const isHeic = (file) => /hei[cf]/i.test(file.type) || /\.hei[cf]$/i.test(file.name);

/** A picture as JPEG that fits a square of {@link LONGEST_SIDE}; its metadata stays behind.
 * @param {File} file
 * @returns {Promise<Blob>} */
export async function smaller(file) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const { width, height } = fitWithin(picture.width, picture.height, LONGEST_SIDE);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  picture.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error())), 'image/jpeg', QUALITY);
  });
}
