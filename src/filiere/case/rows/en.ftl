## declaration

declaration-absence = The absence of a record is not the absence of a person or of a phone.
declaration-content = Nothing here tells what was said or written in calls.
declaration-apps = Calls and messages made through applications do not appear, or appear as data only.
declaration-user = A record names a number or a handset, never who held it.
declaration-cell = A cell stands for a region served, never for a point.
declaration-no-cell = No record of this file has a cell: it says nothing about places.
declaration-no-imei = No record of this file has an IMEI: it says nothing about handsets.
declaration-hidden-rows = Rows outside the authorisation are in quarantine; nothing here counts or shows them.
