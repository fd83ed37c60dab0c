"""How good is the search? Judged sets through the real pipeline: folder, index, search."""

from engine.evaluate.exact import encoder_judge
from engine.evaluate.judged import JudgedSet, load_judged_set
from engine.evaluate.measures import ndcg, recall, reciprocal_rank
from engine.evaluate.run import evaluate

__all__ = ["JudgedSet", "encoder_judge", "evaluate", "load_judged_set", "ndcg", "recall", "reciprocal_rank"]
