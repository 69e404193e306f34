/** Registers every element. */
import './cart/define.ts';
import './checkout/define.ts';
import './comments/define.ts';
import './countdown/define.ts';
import './orders/define.ts';
import './overlay/define.ts';
import './panel/define.ts';
import './player/define.ts';
import './product-card/define.ts';
import './product/define.ts';
import './purchases/define.ts';
import './shelf/define.ts';
import './shop/define.ts';
import './show-card/define.ts';
import './spotlight/define.ts';
import './timeline/define.ts';
