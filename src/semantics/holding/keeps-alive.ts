/** Whether a value keeps an object alive, as its expression and the stores of the function around it tell. */
import type { Expr } from "../../syntax/ast.ts";
import { functionAround } from "../function-around.ts";
import type { SegmentModel } from "../segment-model.ts";
import type { HoldEdge } from "./hold-edge.ts";
import { isOnTheWay, type Place, placeOf } from "./places.ts";
import { storesOf } from "./raw-stores.ts";
import { reach } from "./reach.ts";
import { resolveStores } from "./stores.ts";

/** The links from the value to the object, or to something that holds it; `undefined` where there are none in sight. */
export function linksTo(model: SegmentModel, value: Expr, object: Expr): readonly HoldEdge[] | undefined {
  const target = placeOf(model, object);
  if (target === undefined) return undefined;
  const isEnd = (place: Place): boolean => isOnTheWay(place, target);
  const around = functionAround(model, value);
  const stores = resolveStores(model, around === undefined ? [] : storesOf(around));
  const found = reach({ model, stores, except: undefined, isEnd, mayCombine: () => true }, value);
  return found.find(({ place }) => isEnd(place))?.edges;
}
