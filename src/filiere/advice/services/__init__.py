"""Which applications and accounts are seen, who holds their key, and what may still be asked?

The case says which services and accounts; the table of providers, dated row by row, says what each
is known to hold and by which route it is asked; a clock says what is lost when. Nothing is sent,
and no legal basis is proposed: a person fills it.
"""

from filiere.advice.services.answer import Service, services
from filiere.advice.services.say import as_object, draft
from filiere.advice.services.table import Provider, providers

__all__ = ["Provider", "Service", "as_object", "draft", "providers", "services"]
